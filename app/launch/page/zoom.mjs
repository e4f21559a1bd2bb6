// Two fingers make the screen larger, as on any page. Flutter forbids it: it would lay the screen
// out anew for the part that is seen. So it is told of the whole window, and one finger stays its own.
const seen = self.visualViewport;
const whole = new EventTarget();
let size = [0, 0];

function hasChanged() {
  const now = [seen.width * seen.scale, seen.height * seen.scale];
  const isOther = now.some((length, at) => Math.abs(length - size[at]) >= 1);
  if (isOther) size = now;
  return isOther;
}

hasChanged();
seen.addEventListener("resize", () => hasChanged() && whole.dispatchEvent(new Event("resize")));
Object.defineProperties(whole, {
  width: { get: () => size[0] },
  height: { get: () => size[1] },
  scale: { value: 1 },
});
Object.defineProperty(self, "visualViewport", { value: whole, configurable: true });

const style = document.createElement("style");
style.textContent = "body, flt-semantics { touch-action: pinch-zoom !important; }";
document.head.append(style);

const watch = new MutationObserver(() => {
  const meta = document.head.querySelector("meta[flt-viewport]");
  if (meta === null) return;
  watch.disconnect();
  meta.content = "width=device-width, initial-scale=1";
});
watch.observe(document.head, { childList: true });
