// How the starts of this build go, remembered from one to the next: the memory of a Python that
// has imported everything is used again only while starts from it come to their first screen.
import { firstScreen } from "./first.mjs";
import { drawAgain, rehearses } from "./rehearsal.mjs";
import { renderer } from "./renderer.mjs";
import { ends, isRehearsed, keepRehearsed } from "../worker/snapshot.mjs";

const STUMBLES = 2; // after so many this build does without
const STILL = 3000; // so long nobody has touched anything
const KEEPING = 3000; // so long a browser may take to keep what it has compiled
const PATIENCE = 60_000; // for files that may never come to be kept
const { starts, startsKey } = self;
const wait = (time) => new Promise((over) => setTimeout(over, time));
let isRestoring = false;
let isRestored = true;
let touched = 0;
let remembered = JSON.stringify(starts);

function remember() {
  const told = JSON.stringify(starts);
  if (told === remembered) return;
  remembered = told;
  try {
    localStorage.setItem(startsKey, told);
  } catch {
    // Then the next start knows nothing, and takes no snapshot either.
  }
}

export function restoring() {
  isRestoring = true;
}

/** A start from the snapshot went wrong; tell whether it was one. */
export function stumbled() {
  if (!isRestoring) return false;
  isRestoring = false;
  starts.stumbles += 1;
  remember();
  return true;
}

export function ready(wasRestored) {
  performance.mark(wasRestored ? "restored" : "booted");
  isRestored = wasRestored;
}

firstScreen.then(async () => {
  if (isRestored) starts.stumbles = 0;
  remember();
  isRestoring = false;
  ends();
  if (!starts.build || starts.stumbles >= STUMBLES) return;
  for (const kind of ["pointerdown", "pointermove", "click", "wheel", "keydown"]) {
    addEventListener(kind, () => { touched = performance.now(); }, { capture: true, passive: true });
  }
  touched = performance.now();
  await (isRestored ? rehearse() : make());
});

async function make() {
  const isDone = await prepare(rehearses ? "make and rehearse" : "make");
  if (isDone && rehearses) await keepRehearsed("Python");
}

async function rehearse() {
  if (!rehearses) return;
  if (!(await isRehearsed("Python"))) { // the page was closed in the middle of it
    await prepare("rehearse");
    await keepRehearsed("Python"); // whatever came of it: it is tried twice, not for ever
  }
  // With CanvasKit nothing comes of it, and files from the host itself are not kept compiled.
  if (renderer !== "skwasm" || !navigator.serviceWorker?.controller) return;
  if (await isRehearsed("Flutter")) return;
  await drawAgain(still);
  await keepRehearsed("Flutter");
}

// All this takes a core, which a tap may need. So it comes in pieces, none of them while a hand is
// there.
async function still() {
  for (let left; (left = touched + STILL - performance.now()) > 0;) await wait(left);
}

// Only with files that the service worker answers for does Chromium keep what it has compiled of
// them for later starts.
async function prepare(what) {
  await Promise.race([navigator.serviceWorker?.ready, wait(PATIENCE)]);
  await still();
  const worker = new Worker("python-worker.js", { type: "module", name: `?${what}` });
  const { failed } = await new Promise((over) => {
    worker.onmessage = async ({ data }) => {
      if (data.failed || data.ready) over(data);
      if (!data.asks) return;
      await still();
      worker.postMessage("still");
    };
  });
  if (failed) console.warn(failed); // a memory is tried to be made at the next start
  setTimeout(() => worker.terminate(), KEEPING);
  return !failed;
}
