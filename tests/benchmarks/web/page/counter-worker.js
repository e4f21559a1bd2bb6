// Keeps the counter for times without a network, as plainly as it can be done.
"use strict";

const FILES = {{files}};
const opened = caches.open("counter");

self.addEventListener("install", (event) => {
  event.waitUntil(opened.then((cache) => cache.addAll(FILES)));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

// The stored response itself is handed out: only then does the browser keep its compiled form.
async function answer(request) {
  const cache = await opened;
  return await cache.match(request.mode === "navigate" ? "./" : request, { ignoreVary: true })
    ?? fetch(request);
}
