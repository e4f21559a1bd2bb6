// Stands in the page of each app, notes when things were there, and posts it to the host once.
// What it is to do stands in the address, after the #: neither host nor app looks there.
(() => {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (!asked.has("button")) return;
  const number = (name) => Number(asked.get(name) ?? 0);
  const PATIENCE = 60_000;
  const told = { faults: [], taps: [], made: [] };
  const posted = fetch.bind(self);

  addEventListener("error", ({ message, target }) => {
    told.faults.push(message ?? `${target.src ?? target.href} did not load`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => told.faults.push(String(reason)));

  // A picture has an address. Words that Flutter draws are no element: they come with the app.
  new PerformanceObserver((list) => {
    told.text ??= list.getEntries().find(({ url }) => !url)?.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  const nameOf = (node) => (node.getAttribute("aria-label") ?? node.textContent).trim();
  const buttons = () => [...document.querySelectorAll('flt-semantics[role="button"]')];
  const button = () => buttons().find((node) => nameOf(node) === asked.get("button"));
  const covered = () => document.querySelector("#first, #loading");

  function heard() {
    const host = document.querySelector("flt-semantics-host");
    const names = [...host.querySelectorAll("[aria-label]")].map(nameOf);
    return [host.textContent, ...names].join("\n");
  }

  function until(what) {
    return new Promise((done) => {
      const observer = new MutationObserver(look);
      function look() {
        if (!what()) return;
        observer.disconnect();
        done(performance.now());
      }
      const attributeFilter = ["aria-label", "role"];
      const everything = { childList: true, subtree: true, characterData: true, attributeFilter };
      observer.observe(document, everything);
      look();
    });
  }

  // From the tap to the frame after the one in which the screen says something else.
  async function tap() {
    const before = heard();
    const begun = performance.now();
    button().click();
    await until(() => heard() !== before);
    await nextFrame();
    return performance.now() - begun;
  }

  // What the app keeps beside the notebook: a memory snapshot, where it makes one.
  async function beside() {
    const found = [];
    for await (const [name, entry] of await navigator.storage.getDirectory()) {
      if (name === asked.get("notebook")) continue;
      const size = entry.kind === "file" ? (await entry.getFile()).size : await sizes(entry);
      found.push(`${name} ${size}`);
    }
    return found;
  }

  async function sizes(folder) {
    const found = [];
    for await (const [name, entry] of folder) {
      found.push(`${name} ${entry.kind === "file" ? (await entry.getFile()).size : ""}`);
    }
    return found.join(" ");
  }

  async function settled(patience) {
    const late = performance.now() + patience;
    let before, now = await beside();
    do {
      await pause(1500);
      [before, now] = [now, await beside()];
    } while (performance.now() < late && (!now.length || String(before) !== String(now)));
  }

  async function forget() {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) {
      if (name !== asked.get("notebook")) await root.removeEntry(name, { recursive: true });
    }
  }

  async function visit() {
    if (asked.has("wake")) {
      const sleeping = () => document.querySelector("flt-semantics-placeholder");
      until(sleeping).then(() => sleeping().click());
    }
    told.usable = await until(() => button() && !covered());
    told.answered = told.usable + await tap();
    await pause(number("stay"));
    if (asked.has("keeps")) await navigator.serviceWorker.ready;
    for (let left = number("taps"); left > 0; left -= 1) {
      told.taps.push(await tap());
      await pause(number("apart"));
    }
    if (asked.has("makes")) await settled(number("makes"));
    told.made = await beside();
    if (asked.has("forgets")) await forget();
  }

  let isOver = false;
  function report() {
    if (isOver) return;
    isOver = true;
    for (const { name, startTime } of performance.getEntriesByType("paint")) told[name] = startTime;
    posted("/-bench/report", { method: "POST", body: JSON.stringify(told) });
  }

  setTimeout(() => {
    told.faults.push(`nothing after ${performance.now()} ms`);
    report();
  }, PATIENCE + number("stay") + number("taps") * 2 * number("apart") + number("makes"));
  visit().catch((error) => told.faults.push(String(error?.stack ?? error))).then(report);
})();
