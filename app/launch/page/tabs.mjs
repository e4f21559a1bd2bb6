// Tab is left to the browser, which goes on in the order in which the page is read out: each part to
// its end, what is scrolled out of sight included. Flutter (3.44) goes by where things are on the
// screen, to and fro between panes and to the bar before what lies below the fold, and Flet (1.0.5)
// cannot tell it what belongs together. So it does not hear of the key; it follows the focus.
// It answers each focus with one of its own, a frame late. By then a quick Tab has gone on, and would
// be taken back: after a Tab, only the answer for what it has come to is taken. Nor does it show the
// focus before it hears of a key: the page draws a ring (cover.css).
const HOST = "flt-semantics-host";
const STOPS = ["[tabindex='0']", "input:enabled", "textarea:enabled"];
const WHERE = STOPS.map((stop) => `${HOST} ${stop}`).join();
const MOST = 500; // milliseconds for which an answer is waited for
const focus = HTMLElement.prototype.focus;
let isPressed = false;
let reached = null;
let until = 0;

HTMLElement.prototype.focus = function (...how) {
  if (performance.now() < until && this.closest(HOST)) {
    if (this !== reached) return;
    until = 0;
  }
  focus.apply(this, how);
};

addEventListener("focusin", ({ target }) => isPressed && (reached = target), true);
addEventListener("pointerdown", () => (until = 0), true);

function pressed(event) {
  document.documentElement.classList.add("by-keys");
  const { key, type, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (key !== "Tab") {
    // What it does may bring the focus elsewhere.
    if (type === "keydown" && key !== "Shift") until = 0;
    return;
  }
  const stops = document.querySelectorAll(WHERE);
  if (stops.length === 0) return;
  event.stopImmediatePropagation();
  if (type !== "keydown" || altKey || ctrlKey || metaKey) return;
  isPressed = true;
  setTimeout(() => (isPressed = false)); // the browser has moved the focus by then
  reached = null;
  until = performance.now() + MOST;
  // The browser would go on from where something was that has gone, as with the screen before.
  if (document.activeElement && document.activeElement !== document.body) return;
  event.preventDefault();
  focus.call(stops[shiftKey ? stops.length - 1 : 0]);
}

addEventListener("keydown", pressed, true);
addEventListener("keyup", pressed, true);
