// Keeps the app on the device, and asks before a newer version takes its place.
import { onArrival } from "./arrivals.mjs";
import { firstScreen } from "./first.mjs";
import { close, tell } from "./notices.mjs";
import { renderer } from "./renderer.mjs";

const LOOK_AGAIN = 60 * 60 * 1000;
const SCRIPT = new URL(`sw.js?renderer=${renderer}`, document.baseURI).href;
let accepted = false;
let isFull = false;
let toldOfLetters = false;

// Not before the app stands there: one says that it works, and neither helps who still waits.
const tellNotKept = () => firstScreen.then(() => tell(isFull ? "no-room" : "not-kept"));

// Not only once all is kept: letters of the first screen are asked for before that.
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  isFull ||= data === "no room";
  if (isFull && close("not-kept")) tell("no-room");
  if (data === "no letters" && !toldOfLetters) tell("no-letters");
  toldOfLetters ||= data === "no letters";
});

export async function keepForOffline() {
  const workers = navigator.serviceWorker;
  if (!workers) return tellNotKept();
  let hadOne = Boolean(workers.controller);
  let registration;
  try {
    registration = await registered() ?? await workers.register(SCRIPT, { updateViaCache: "none" });
  } catch (error) {
    console.warn(error);
    return hadOne || tellNotKept();
  }
  offer(registration);
  watch(registration, registration.installing);
  registration.addEventListener("updatefound", () => watch(registration, registration.installing));
  workers.addEventListener("controllerchange", () => {
    if (accepted) location.reload();
    else if (hadOne) tell("updated"); // it was accepted in another tab
    else keepLetters();
    hadOne = true;
  });
  lookAgain(registration);
}

// Those that came before there was a service worker to keep them, or were on their way by then.
function keepLetters() {
  const asked = new Set();
  onArrival((arrived) => arrived.forEach((path) => {
    if (!path.startsWith("assets/fonts/noto") || asked.has(path)) return;
    asked.add(path);
    fetch(path).catch(() => {});
  }));
}

// The browser looks for a newer version at each start by itself; registering would do it twice.
async function registered() {
  const registration = await navigator.serviceWorker.getRegistration();
  const newest = registration?.waiting ?? registration?.active;
  return newest?.scriptURL === SCRIPT ? registration : undefined;
}

function watch(registration, worker) {
  worker?.addEventListener("statechange", async () => {
    if (worker.state === "installed") offer(registration);
    if (worker.state === "redundant" && !registration.active) tellNotKept();
  });
}

function offer(registration) {
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  tell("update", { accept: () => accept(registration) });
}

function accept(registration) {
  if (!registration.waiting) return;
  accepted = true;
  close("update");
  registration.waiting.postMessage("take over");
}

function lookAgain(registration) {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - last < LOOK_AGAIN) return;
    last = Date.now();
    registration.update().catch(() => {}); // without a network there is nothing newer
  });
}
