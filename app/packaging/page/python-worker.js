// Python and the app. It starts with the page and waits for Flet's client, never the other way.
// Called "plain" it boots without the snapshot, called "make" it makes one and ends, called
// "rehearse" it draws for nobody and ends; it may do both.
import { restored } from "./worker/heap.mjs";
import { begins, drop, isUnderway, keep, kept, opened } from "./worker/snapshot.mjs";

const LOCK = {{lock}}; // which Python this is; nothing is ever installed into it
const BUILD = {{build}}; // a snapshot fits one build alone
const WARM = {{warm}}; // Python that imports and reads all that there is
const PATHS = "import sys; sys.path[:0] = ['/app.zip', '/packages.zip']";
// A dataclass writes and compiles its own functions. That was half of all imports, so it was done
// while building; a text that nobody saw then is compiled as ever.
const PREPARED = `
import builtins, dataclasses, hashlib, marshal, zipimport
functions = marshal.loads(zipimport.zipimporter("/app.zip").get_data({{functions}}))

def run(text, *names, of=functions):
    known = of.get(hashlib.blake2b(text.encode(), digest_size=16).digest())
    builtins.exec(known or text, *names)

dataclasses.exec = run
del functions, run
`;
const NO_MORE_PREPARED = "import dataclasses; del dataclasses.exec";

// What it shall do stands in its name: what a service worker answers with has an address without
// any question. The rest of the name is that of the channel to the page.
const [channelName, asked] = self.name.split("?");
self.name = channelName;

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

// What Python sends in one turn goes out as one, so that the page draws one frame for it.
const outbox = [];
function send(message) {
  const bytes = message.toJs();
  if (outbox.push(bytes) === 1) queueMicrotask(post);
}

function post() {
  const all = outbox.splice(0);
  self.postMessage(all, all.map((bytes) => bytes.buffer));
}
fletJs.receive_callback = send;

new PerformanceObserver((list) => {
  list.getEntries().forEach(({ name }) => self.postMessage({ arrived: name }));
}).observe({ type: "resource", buffered: true });

// Pyodide (314.0.7) asks for its engine when all else is there. So it is fetched and compiled from
// the first moment on, and handed over once Pyodide asks.
const ENGINE = "pyodide/pyodide.asm.wasm";
const fetched = self.fetch.bind(self);
const compiled = WebAssembly.compileStreaming(fetched(ENGINE));
self.fetch = async (what, ...how) => (
  String(what).endsWith(ENGINE) ? new Response() : fetched(what, ...how)
);
WebAssembly.instantiateStreaming = async (_, imports) => {
  const module = await compiled;
  return { module, instance: await WebAssembly.instantiate(module, imports) };
};

// Asked for at once, so that nothing waits for what it does not need.
const modules = Promise.all([import("./pyodide/pyodide.mjs"), import("./pyodide/pyodide.asm.mjs")]);
const library = unpacked("standard-library.pack");
const files = Promise.all([unpacked("packages.pack"), unpacked("app.pack")]);
for (const each of [compiled, library, files]) each.catch(() => {}); // told about in start
const snapshot = asked && asked !== "rehearse" ? null : kept(BUILD);
const isCutShort = asked ? false : isUnderway();
if (asked === "plain") drop();

async function unpacked(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(bytes).arrayBuffer());
}

async function boot(options = {}) {
  const [{ loadPyodide }] = await modules;
  const loading = loadPyodide({
    lockFileContents: LOCK,
    stdLibURL: URL.createObjectURL(new Blob([await library])), // it takes it from nowhere else
    stdout: (text) => console.log(text),
    stderr: (text) => console.error(text),
    ...options,
  });
  const [python] = await Promise.all([loading, compiled]); // without its engine it would wait for ever
  return python;
}

async function booted(options) {
  const python = await boot(options);
  await putFiles(python);
  python.registerJsModule("flet_js", fletJs);
  python.runPython(PATHS);
  python.runPython(PREPARED);
  return python;
}

async function putFiles(python) {
  const [packages, app] = await files;
  python.FS.writeFile("/packages.zip", packages);
  python.FS.writeFile("/app.zip", app);
}

// Pyodide is told of a memory before any of it is read, and checks its words when they are there.
// The memory itself is put back by us, because Pyodide's way does not let the engine's grow first
// (314.0.7).
async function restore(file) {
  const [, { default: engine }] = await modules;
  const python = await boot({
    _loadSnapshot: new Uint8Array(),
    _snapshotDeserializer: theObject,
    createPyodideModule: async (settings) => {
      delete settings.INITIAL_MEMORY; // it takes that from the memory's length, which is not known yet
      const module = await engine(settings);
      const memory = await opened(file);
      const parsed = module.API.restoreSnapshot.bind(module.API);
      module.API.restoreSnapshot = () => {
        try {
          return parsed(restored(module, memory));
        } finally {
          memory.close();
        }
      };
      return module;
    },
  });
  await putFiles(python);
  python.runPython("import random; random.seed()"); // or each start would draw the same numbers
  return python;
}

// The one object of JavaScript that Python may hold in a snapshot; any other is a mistake.
function itsName(object) {
  if (object === fletJs) return "fletJs";
  throw new Error(`Python holds ${object} in its snapshot`);
}

function theObject(name) {
  if (name === "fletJs") return fletJs;
  throw new Error(`a snapshot holds ${name}`);
}

// Asked between two pieces of what takes a core, which a tap may need. Nobody else speaks to who
// makes a memory or rehearses.
const still = () => new Promise((done) => {
  self.onmessage = done;
  self.postMessage({ asks: "still" });
});

async function make() {
  const python = await booted({ _makeSnapshot: true });
  await still();
  python.runPython(WARM);
  python.runPython(NO_MORE_PREPARED);
  await still();
  await python.runPythonAsync("from app.launch.warm import draw; await draw(1)");
  // Frozen, because to look through all of it for garbage takes 56 ms, in the middle of a tap.
  python.runPython("import gc; gc.collect(); gc.freeze()");
  await keep(BUILD, python.makeMemorySnapshot({ serializer: itsName }));
  return python;
}

const rehearse = (python) => python.pyimport("app.launch.warm").rehearse(still);

async function begin() {
  const file = await snapshot;
  if (!file) return [await booted(), false]; // it imports what it needs, when it needs it
  self.postMessage({ restoring: true });
  if (await isCutShort) throw new Error("the last start from the snapshot came to no end");
  begins();
  return [await restore(file), true];
}

async function start() {
  const [python, isRestored] = await begin();
  python.runPython("import runpy; runpy.run_module('main', run_name='__main__')");
  await begun;
  await fletJs.start_connection(send);
  early.splice(0).forEach((message) => fletJs.send(message));
  self.postMessage({ ready: true, isRestored });
}

// The memory comes first: of a rehearsal nothing shall be kept but what the browser compiled.
const does = {
  make,
  "make and rehearse": async () => rehearse(await make()),
  rehearse: async () => rehearse(await restore(await snapshot)),
};
const done = does[asked]?.().then(() => self.postMessage({ ready: true })) ?? start();
done.catch((error) => self.postMessage({ failed: String(error?.stack ?? error) }));
