// Stands in the page of each app, notes when things were there, and posts it to the host once.
// What it is to do stands in the address, after the #: neither host nor app looks there.
(() => {
  const asked = new URLSearchParams(location.hash.slice(1));
  if (!asked.has("button")) return;
  const number = (name) => Number(asked.get(name) ?? 0);
  const steps = JSON.parse(asked.get("steps") ?? "[]");
  const PATIENCE = 60_000;
  const SOON = 10_000;
  const told = { faults: [], taps: {}, frames: {}, made: [] };
  const posted = fetch.bind(self);

  addEventListener("error", ({ message, target }) => {
    told.faults.push(message ?? `${target.src ?? target.href} did not load`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => told.faults.push(String(reason)));

  // A picture has an address. Words that Flutter draws are no element: they come with the app.
  new PerformanceObserver((list) => {
    told.text ??= list.getEntries().find(({ url }) => !url)?.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });

  // A task that a frame posts comes when that frame is out.
  const isOut = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  });

  // The engine asks for each frame that it draws. What waits for the next one is told when that
  // begins: to draw it takes a while, and what was waited for stands there by then.
  const ownFrame = requestAnimationFrame.bind(self);
  const waiting = [];
  const begins = () => waiting.splice(0).forEach((done) => done(performance.now()));
  let frames = 0;
  let turning = false;
  self.requestAnimationFrame = (draw) => ownFrame((time) => {
    turning = true;
    isOut().then(() => (turning = false));
    begins();
    frames += 1;
    draw(time);
  });

  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const nextFrame = () => new Promise((done) => {
    waiting.push(done);
    ownFrame(begins);
  });
  const plain = (text) => text.replaceAll("\u00a0", " ").trim();
  const nameOf = (node) => plain(node.getAttribute("aria-label") ?? node.textContent);
  const all = (role) => [...document.querySelectorAll(`flt-semantics[role="${role}"]`)];
  const button = () => all("button").find((node) => nameOf(node) === asked.get("button"));
  const covered = () => document.querySelector("#first, #loading");
  const host = () => document.querySelector("flt-semantics-host");

  function heard() {
    const names = [...host().querySelectorAll("[aria-label]")].map(nameOf);
    return plain([host().textContent, ...names].join("\n"));
  }

  const STATES = ["aria-checked", "aria-pressed", "aria-selected"];
  const headings = () => [...host().querySelectorAll("h1, h2, h3, h4, [role=heading]")];

  // What can be told of the screen, each by what a person sees or hears of it.
  const LOOKS = {
    says: (words) => heard().split(words).length,
    lacks: (words) => heard().includes(words),
    states: ([role, words]) => all(role).filter((node) => nameOf(node).includes(words))
      .map((node) => [nameOf(node), ...STATES.map((one) => node.getAttribute(one))].join()).join(),
    headings: () => headings().map(nameOf).join("\n"),
    anything: () => heard(),
  };

  // Whether `after` is what was waited for, and not only something on the way there.
  const COUNTS = {
    says: (before, after) => after > before,
    lacks: (_, after) => !after,
    states: (before, after) => after && after !== before,
    headings: (before, after) => after && after !== before,
    anything: (before, after) => after !== before,
  };

  function until(what, patience = Infinity) {
    return new Promise((done, fail) => {
      const observer = new MutationObserver(look);
      const late = patience < Infinity && setTimeout(() => {
        observer.disconnect();
        fail(new Error("nothing was seen of it"));
      }, patience);
      function look() {
        if (!what()) return;
        clearTimeout(late);
        observer.disconnect();
        done(performance.now());
      }
      const attributeFilter = ["aria-label", "role", ...STATES];
      const everything = { childList: true, subtree: true, characterData: true, attributeFilter };
      observer.observe(document, everything);
      look();
    });
  }

  // When more stood on the screen than ever since it was seen: what goes, such as a message whose
  // ten seconds are over, and what only takes the place of the same, is nothing that comes late.
  let lastGrowth = 0;
  let most = 0;
  const standing = () => host().getElementsByTagName("flt-semantics").length;
  function noteGrowth() {
    const observer = new MutationObserver(() => {
      if (standing() <= most) return;
      most = standing();
      lastGrowth = performance.now();
    });
    observer.observe(host(), { childList: true, subtree: true });
  }

  // From the tap until what says something else is out, and the next frame begins. What is drawn
  // between two frames is out with that one.
  async function seen({ look, of }, before, begun) {
    await until(() => COUNTS[look](before, LOOKS[look](of)), SOON);
    const isDrawnBetween = !turning;
    const next = await nextFrame();
    return (isDrawnBetween ? await isOut() : next) - begun;
  }

  async function tap(node, looks) {
    const before = looks.map(({ look, of }) => LOOKS[look](of));
    // A hand comes before its tap; what an app does while nobody is there waits for it to be still.
    dispatchEvent(new PointerEvent("pointermove"));
    const begun = performance.now();
    node.click();
    return Promise.all(looks.map((one, at) => seen(one, before[at], begun)));
  }

  async function found([role, name]) {
    const named = () => all(role).find((node) => nameOf(node).startsWith(name));
    await until(named, SOON);
    return named();
  }

  const note = (where, as, value) => { (where[as] ??= []).push(value); };

  // One step: what to tap, what is waited for and what that time is called, and how long is rested.
  async function take({ on, looks, whole, rest }) {
    try {
      const node = await found(on);
      const [begun, drawn] = [performance.now(), frames];
      const times = await tap(node, looks);
      most = standing();
      await pause(rest);
      looks.forEach(({ as }, at) => as && note(told.taps, as, times[at]));
      if (looks[0].as) note(told.frames, looks[0].as, frames - drawn);
      if (whole) note(told.taps, whole, Math.max(times[0], lastGrowth - begun));
    } catch (error) {
      told.faults.push(`${on.join(" ")}: ${error.message}`);
    }
  }

  // What the app keeps beside the notebook: a memory snapshot, where it makes one.
  async function beside() {
    const kept = [];
    for await (const [name, entry] of await navigator.storage.getDirectory()) {
      if (name !== asked.get("notebook")) kept.push(...await filesIn(name, entry));
    }
    return kept;
  }

  // An empty folder is nothing yet, and neither is an empty file.
  async function filesIn(name, entry) {
    if (entry.kind === "file") {
      const { size } = await entry.getFile();
      return size ? [`${name} ${size}`] : [];
    }
    const kept = [];
    for await (const [inner, one] of entry) kept.push(...await filesIn(`${name}/${inner}`, one));
    return kept;
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
    const [answered] = await tap(button(), [{ look: "anything" }]);
    told.answered = told.usable + answered;
    told.restored = performance.getEntriesByName("restored").length > 0;
    noteGrowth();
    await pause(number("stay"));
    if (asked.has("keeps")) await navigator.serviceWorker.ready;
    for (const step of steps) await take(step);
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

  const resting = steps.reduce((sum, { rest }) => sum + 3 * rest + 1000, 0);
  setTimeout(() => {
    told.faults.push(`nothing after ${performance.now()} ms`);
    report();
  }, PATIENCE + number("stay") + resting + number("makes"));
  visit().catch((error) => told.faults.push(String(error?.stack ?? error))).then(report);
})();
