// How the starts of this build go, remembered from one to the next: the memory of a Python that
// has imported everything is used again only while starts from it come to their first screen.
import { firstScreen } from "./first.mjs";

const STUMBLES = 2; // after so many this build does without
const STILL = 3000; // so long nobody has touched anything
const KEEPING = 3000; // so long a browser may take to keep what it has compiled
const PATIENCE = 60_000; // for files that may never come to be kept
const { starts, startsKey } = self;
let isRestored = true;
let isRehearsed = true;
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
  starts.restoring = true;
  remember();
}

/** A start from the snapshot went wrong; tell whether it was one. */
export function stumbled() {
  if (!starts.restoring) return false;
  starts.restoring = false;
  starts.stumbles += 1;
  remember();
  return true;
}

export function ready(how) {
  ({ isRestored, isRehearsed } = how);
  performance.mark(isRestored ? "restored" : "booted");
}

firstScreen.then(() => {
  if (isRestored) starts.stumbles = 0;
  starts.restoring = false;
  remember();
  if (!starts.build || starts.stumbles >= STUMBLES) return;
  if (!isRestored) prepare("make");
  else if (!isRehearsed) prepare("rehearse"); // the page was closed in the middle of it
});

// It takes a core for some seconds, which a tap may need. And only with files that the service
// worker answers for does Chromium keep what it has compiled of them for later starts.
async function prepare(what) {
  const wait = (time) => new Promise((over) => setTimeout(over, time));
  let touched = performance.now();
  const stay = new AbortController();
  for (const kind of ["pointerdown", "pointermove", "wheel", "keydown"]) {
    const options = { capture: true, passive: true, signal: stay.signal };
    addEventListener(kind, () => { touched = performance.now(); }, options);
  }
  await Promise.race([navigator.serviceWorker?.ready, wait(PATIENCE)]);
  for (let left = STILL; left > 0; left = touched + STILL - performance.now()) await wait(left);
  stay.abort();
  const worker = new Worker("python-worker.js", { type: "module", name: `?${what}` });
  worker.onmessage = ({ data }) => {
    if (data.failed) console.warn(data.failed); // a memory is tried to be made at the next start
    if (data.failed || data.ready) setTimeout(() => worker.terminate(), KEEPING);
  };
}
