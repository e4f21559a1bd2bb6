// Which files have arrived, told by the browser's own account of what it loaded.
const arrived = new Set();
const listeners = [];

export function fileArrived(url) {
  const { origin, pathname } = new URL(url);
  const base = new URL(document.baseURI).pathname;
  if (origin !== location.origin || !pathname.startsWith(base)) return;
  arrived.add(pathname.slice(base.length));
  listeners.forEach((listener) => listener(arrived));
}

export function onArrival(listener) {
  listeners.push(listener);
  listener(arrived);
}

new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => fileArrived(name)))
  .observe({ type: "resource", buffered: true });
