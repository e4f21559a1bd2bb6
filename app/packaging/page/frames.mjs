// Between a tap and its answer no frame is drawn. Flutter (3.44) would draw one for the focus and
// some for a ripple, and while the page waits for their pixels the answer waits too: Python is done
// after 15 ms, and was heard after 45. What those frames would show is in the one with the answer.
const PATIENCE = 100; // milliseconds until nothing shown feels like nothing done (Nielsen 1993)
const SLIPS = 20; // pixels that a finger may move in a tap; more is a way to scroll (our choice)
// Bytes of an answer that is drawn at once: so begins a sheet, and Python makes the rest of it
// meanwhile. Less is out with the screen's next turn either way. While more is read, a whole place,
// the rest of it comes too, and one frame with both is out sooner than two are. (Measured.)
const [LEAST, MOST] = [2_000, 10_000];
const frame = self.requestAnimationFrame.bind(self);
const held = [];
let from = null;
let isTap = false;
let isWaiting = false;
let isAnswered = false;
let late = 0;
let latest = 0;

self.requestAnimationFrame = (draw) => (
  isAnswered ? held.push(draw) : frame((time) => (isWaiting ? held.push(draw) : drawAt(time, draw)))
);

// A frame has the time at which the screen's turn began, which may be before one drawn in between.
function drawAt(time, draw) {
  latest = Math.max(latest, time);
  draw(latest);
}

/** Python was asked something; where a tap asked, frames wait for the answer. */
export function asked() {
  if (!isTap || isWaiting) return; // a hand that taps on and on makes nothing wait longer
  isWaiting = true;
  late = setTimeout(answered, PATIENCE);
}

/** Python has answered in so many bytes, or takes long; frames are drawn again. */
export function answered(size = 0) {
  if (!isWaiting) return;
  isWaiting = false;
  clearTimeout(late);
  if (LEAST < size && size < MOST) {
    isAnswered = true;
    setTimeout(drawAtOnce); // Flutter has read it by then, and asked for a frame
  } else held.splice(0).forEach((draw) => self.requestAnimationFrame(draw));
}

function drawAtOnce() {
  isAnswered = false;
  held.splice(0).forEach((draw) => drawAt(performance.now(), draw));
}

function ends(event) {
  if (event.type === "pointerup" && !isNear(event)) return;
  isTap = true;
  setTimeout(() => (isTap = false)); // Flutter hears of it, and asks Python, before
}

const isNear = ({ clientX, clientY }) => (
  from && Math.hypot(clientX - from.clientX, clientY - from.clientY) < SLIPS
);
addEventListener("pointerdown", (event) => (from = event), true);
addEventListener("pointerup", ends, true);
addEventListener("click", ends, true);
