// Keeps one version of the app on the device, whole or not at all.
"use strict";

const VERSION = {{version}};
const FILES = {{files}}; // each with its hash: those always needed, and those of each renderer
const FAMILIES = {{families}}; // of letters that the app's own fonts do not have
const NO_FONT = {{no_font}};

const BASE = new URL("./", location.href).pathname;
const RENDERER = new URL(location.href).searchParams.get("renderer");
const NEEDED = { ...FILES.always, ...FILES[RENDERER] };
const OURS = `ebb-and-flow ${BASE} `; // a host may serve other apps from the same origin
const NAME = `${OURS}${VERSION} ${RENDERER}`;
const HASHES = "kept-files"; // written last: a cache without it is not whole
const FONTS = `${BASE}assets/fonts/`;
const LETTERS = `${OURS}letters ` + {{letters}}; // it outlives versions with the same fonts

const opened = caches.open(NAME);

self.addEventListener("install", (event) => {
  // Chromium would ask the host beside us at each cold start; the page is here, so it need not.
  event.addRoutes?.({ condition: { requestMethod: "GET" }, source: "fetch-event" });
  event.waitUntil(install().catch(leaveRoom));
});
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

async function install() {
  const cache = await opened;
  const older = await olderFiles();
  await Promise.all(Object.entries(NEEDED).map(async ([path, hash]) => {
    if (await cache.match(path)) return; // from an attempt that was cut short
    const kept = await older.get(hash)?.();
    await cache.put(path, kept ?? await fetched(path, hash));
  }));
  await cache.put(HASHES, new Response(JSON.stringify(NEEDED)));
}

// What was kept by then would only take the room that the notes need.
async function leaveRoom(error) {
  if (error.name === "QuotaExceededError") {
    await caches.delete(NAME);
    await say("no room");
  }
  throw error;
}

async function say(what) {
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  pages.forEach((page) => page.postMessage(what));
}

// The hash refuses a file of another version, as a host may serve while it is being updated.
async function fetched(path, hash) {
  const response = await fetch(path, { cache: "no-cache", integrity: hash });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function olderFiles() {
  const found = new Map();
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === NAME) continue;
    const cache = await caches.open(name);
    const hashes = await (await cache.match(HASHES))?.json();
    for (const [path, hash] of Object.entries(hashes ?? {})) found.set(hash, () => cache.match(path));
  }
  return found;
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME && name !== LETTERS)
    .map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(BASE)) return;
  const path = mode === "navigate" ? BASE : pathname; // every address is the app's
  event.respondWith(answer(event.request, path));
});

// The stored response itself is handed out: only then does the browser keep its compiled form.
async function answer(request, path) {
  const kept = await (await opened).match(path, { ignoreVary: true });
  if (kept) return kept;
  return path.startsWith(`${FONTS}noto`) ? letters(path) : fetch(request);
}

// A font comes with the first letter it is needed for, and stays. Whatever goes wrong is answered
// too: the engine would ask again at every frame.
async function letters(path) {
  if (!FAMILIES.includes(path.slice(FONTS.length).split("/")[0])) return new Response(NO_FONT);
  const cache = await caches.open(LETTERS);
  const kept = await cache.match(path);
  if (kept) return kept;
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response.clone()).catch(() => {}); // a full device still shows it
    return response;
  } catch {
    await say("no letters");
    return new Response(NO_FONT);
  }
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show());
});

async function show() {
  const [page] = await self.clients.matchAll({ type: "window" });
  return page ? page.focus() : self.clients.openWindow(BASE);
}
