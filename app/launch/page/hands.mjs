// A hand that shakes taps twice, and the first tap may have brought something else under it. The app
// knows that by its clock; where the page is slow the second tap comes too late for that. The browser
// says when and where both were.
const SHAKES = 400; // milliseconds
const NEAR = 40; // pixels
const SEQUENCE = ["pointermove", "pointerup", "pointercancel", "touchmove", "touchend", "click"];
let last = { at: -Infinity, x: 0, y: 0, under: null };
let until = 0;

function swallow(event) {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function begins(event) {
  const { timeStamp, clientX, clientY, target } = event;
  const isNear = Math.hypot(clientX - last.x, clientY - last.y) < NEAR;
  const isSame = document.elementFromPoint(last.x, last.y) === last.under;
  const isMeant = timeStamp - last.at > SHAKES || !isNear || isSame;
  last = { at: timeStamp, x: clientX, y: clientY, under: isMeant ? target : null };
  until = isMeant ? 0 : timeStamp + SHAKES;
  if (!isMeant) swallow(event);
}

addEventListener("pointerdown", begins, true);
for (const kind of ["touchstart", ...SEQUENCE]) {
  addEventListener(kind, (event) => event.timeStamp < until && swallow(event), {
    capture: true,
    passive: false,
  });
}
