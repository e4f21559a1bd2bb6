// How the starts of this build go, remembered from one to the next: the memory of a Python that
// has imported everything is used again only while starts from it come to their first screen.
import { firstScreen } from "./first.mjs";

const STUMBLES = 2; // after so many this build does without
const WAIT = 3000; // by then the person sees what they came for
const { starts, startsKey } = self;
let isRestored = true;

function remember() {
  try {
    localStorage.setItem(startsKey, JSON.stringify(starts));
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

export function ready(wasRestored) {
  performance.mark(wasRestored ? "restored" : "booted");
  isRestored = wasRestored;
}

firstScreen.then(() => {
  if (isRestored) starts.stumbles = 0;
  starts.restoring = false;
  remember();
  if (!isRestored && starts.build && starts.stumbles < STUMBLES) setTimeout(make, WAIT);
});

function make() {
  const worker = new Worker("python-worker.js", { type: "module", name: "?make" });
  worker.onmessage = ({ data }) => {
    if (data.failed) console.warn(data.failed); // the next start makes another attempt
    if (data.failed || data.ready) worker.terminate();
  };
}
