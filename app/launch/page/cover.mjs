// The cover stands until the screen below it is drawn: neither Flutter's first frame, which is
// empty, nor Flet's own word while it waits is one. A screen can be heard before it is seen: where
// the engine draws in a worker, it hands each picture over, and the first may be of what was before.
const PATIENCE = 30_000; // by then what Flet has to say may be more than we know
const UNTIL_DRAWN = navigator.vendor === "Google Inc." ? 5000 : 500; // elsewhere none is handed over
const UNTIL_NEXT = 2000; // if there is one at all
const CAN_BE_DONE = ["button", "tab", "link", "switch"].map((role) => `[role="${role}"]`).join();
const cover = document.getElementById("first");
const doing = document.getElementById("doing");
const CLOSED = document.getElementById("closed").textContent;
const OPENING = doing.textContent;
const { prototype } = ImageBitmapRenderingContext;
const handOver = prototype.transferFromImageBitmap;
let round = 1; // a cover that stands again is not lifted by what lifted the one before

function lift(of = round) {
  if (of !== round) return;
  prototype.transferFromImageBitmap = handOver;
  requestAnimationFrame(() => {
    cover.remove();
    for (const view of document.querySelectorAll("flutter-view")) view.inert = false;
  });
}

function liftWhenDrawn() {
  let isNext = false;
  prototype.transferFromImageBitmap = function (picture) {
    handOver.call(this, picture);
    if (isNext) lift();
    else setTimeout(lift, UNTIL_NEXT, round);
    isNext = true;
  };
  setTimeout(lift, UNTIL_DRAWN, round);
}

new MutationObserver((_, observer) => {
  if (!document.querySelector("flt-semantics-host")?.querySelector(CAN_BE_DONE)) return;
  observer.disconnect();
  liftWhenDrawn();
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ["role"] });
setTimeout(lift, PATIENCE, round);

// Where the app behind the page is closed, Flet says for ever that it works. The socket knows.
let connected; // the socket that is open
let isLeft = false;
addEventListener("pagehide", () => { isLeft = true; });
addEventListener("pageshow", () => { isLeft = false; });

function standAgain() {
  round += 1;
  for (const view of document.querySelectorAll("flutter-view")) view.inert = true;
  document.body.append(cover);
  doing.textContent = OPENING;
}

async function tellWhy() {
  try {
    const answer = await fetch(".", { method: "HEAD", cache: "no-store" });
    if (answer.status === 403) location.reload(); // it says where the key is
  } catch {
    if (!connected) doing.textContent = CLOSED;
  }
}

globalThis.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    this.addEventListener("open", () => { connected = this; });
    this.addEventListener("message", () => {
      if (round === 1) return;
      doing.textContent = OPENING;
      liftWhenDrawn();
    }, { once: true });
    this.addEventListener("close", () => {
      if (isLeft || (connected && connected !== this)) return;
      if (connected) standAgain();
      connected = undefined;
      if (round > 1) tellWhy();
    });
  }
};
