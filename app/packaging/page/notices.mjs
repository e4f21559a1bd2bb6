// Messages of the page itself, above the app, each once at a time. Their words are templates.
import { giveBack } from "./focus.mjs";

const place = document.getElementById("notices");
const shown = new Map();
const does = {
  close: (name) => close(name),
  reload: () => location.reload(),
};

export function tell(name, { reason, ...more } = {}) {
  close(name);
  const notice = document.createElement("section");
  notice.className = name;
  notice.append(document.getElementById(name).content.cloneNode(true));
  const technical = notice.querySelector("[data-reason]");
  if (technical) technical.textContent = reason;
  for (const button of notice.querySelectorAll("button")) {
    button.onclick = () => (more[button.dataset.does] ?? does[button.dataset.does])(name);
  }
  shown.set(name, notice);
  place.append(notice);
}

/** Take the message called `name` away; tell whether it was there. */
export function close(name) {
  const notice = shown.get(name);
  const hadFocus = notice?.contains(document.activeElement);
  notice?.remove();
  if (hadFocus) giveBack();
  return shown.delete(name);
}

// Before Flutter hears of it, which would close what lies below.
addEventListener("keydown", (event) => {
  const button = event.key === "Escape" && event.target.closest?.("#notices section")
    ?.querySelector("[data-does=close]");
  if (!button) return;
  event.stopImmediatePropagation();
  button.click();
}, true);
