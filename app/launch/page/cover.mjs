// The cover stands until the screen below it is drawn: neither Flutter's first frame, which is
// empty, nor Flet's own word while it waits is one. A screen can be heard before it is seen: where
// the engine draws in a worker, it hands each picture over, and the first may be of what was before.
const PATIENCE = 30_000; // by then what Flet has to say may be more than we know
const UNTIL_DRAWN = navigator.vendor === "Google Inc." ? 5000 : 500; // elsewhere none is handed over
const UNTIL_NEXT = 2000; // if there is one at all
const CAN_BE_DONE = ["button", "tab", "link", "switch"].map((role) => `[role="${role}"]`).join();
const cover = document.getElementById("first");
const { prototype } = ImageBitmapRenderingContext;
const handOver = prototype.transferFromImageBitmap;
let isHeard = false;
let isNext = false;

prototype.transferFromImageBitmap = function (picture) {
  handOver.call(this, picture);
  if (!isHeard) return;
  if (isNext) lift();
  else setTimeout(lift, UNTIL_NEXT);
  isNext = true;
};

function lift() {
  prototype.transferFromImageBitmap = handOver;
  requestAnimationFrame(() => cover.remove());
}

new MutationObserver((_, observer) => {
  if (!document.querySelector("flt-semantics-host")?.querySelector(CAN_BE_DONE)) return;
  observer.disconnect();
  isHeard = true;
  setTimeout(lift, UNTIL_DRAWN);
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ["role"] });
setTimeout(lift, PATIENCE);
