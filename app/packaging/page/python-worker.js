// Python and the app. It starts with the page and waits for Flet's client, never the other way.

const LOCK = {{lock}}; // which Python this is; nothing is ever installed into it

const fletJs = { documentUrl: new URL(".", import.meta.url).href, args: null };
const early = [];

self.onmessage = ({ data }) => {
  if (fletJs.send) fletJs.send(data);
  else early.push(data);
};

// The app may open the notebook first, which takes a while, and call ft.run only then.
const begun = new Promise((resolve) => {
  let connect;
  Object.defineProperty(fletJs, "start_connection", {
    enumerable: true,
    get: () => connect,
    set: (value) => { connect = value; resolve(); },
  });
});

function send(message) {
  const bytes = message.toJs();
  self.postMessage(bytes, [bytes.buffer]);
}
fletJs.receive_callback = send;

new PerformanceObserver((list) => {
  list.getEntries().forEach(({ name }) => self.postMessage({ arrived: name }));
}).observe({ type: "resource", buffered: true });

// Asked for at once, so that nothing waits for what it does not need.
const modules = Promise.all([import("./pyodide/pyodide.mjs"), import("./pyodide/pyodide.asm.mjs")]);
const files = Promise.all([bytesOf("packages.zip"), bytesOf("app.zip")]);
files.catch(() => {}); // told about in start

async function bytesOf(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start() {
  const [{ loadPyodide }] = await modules;
  const python = await loadPyodide({
    lockFileContents: LOCK,
    stdLibURL: new URL("standard-library.zip", import.meta.url).href,
    stdout: (text) => console.log(text),
    stderr: (text) => console.error(text),
  });
  const [packages, app] = await files;
  python.registerJsModule("flet_js", fletJs);
  python.FS.writeFile("/packages.zip", packages);
  python.unpackArchive(app, "zip", { extractDir: "/app" });
  python.runPython(`
import runpy, sys
sys.path[:0] = ["/app", "/packages.zip"]
runpy.run_module("main", run_name="__main__")
`);
  await begun;
  await fletJs.start_connection(send);
  early.splice(0).forEach((message) => fletJs.send(message));
  self.postMessage({ ready: true });
}

start().catch((error) => self.postMessage({ failed: String(error?.stack ?? error) }));
