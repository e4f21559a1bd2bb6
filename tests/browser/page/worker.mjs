// Python with the app's own code, in a browser from which a test may take something away.
const TAKE_AWAY = {
  "private files": () => delete StorageManager.prototype.getDirectory,
  permission: () => (StorageManager.prototype.getDirectory = refuse),
  "synchronous handles": () => delete FileSystemFileHandle.prototype.createSyncAccessHandle,
  locks: () => delete WorkerNavigator.prototype.locks,
};
const refuse = () => Promise.reject(new DOMException("not here", "SecurityError"));
let python;

async function start(missing) {
  missing.forEach((name) => TAKE_AWAY[name]());
  const { loadPyodide } = await import("./pyodide/pyodide.mjs");
  const archive = fetch("code.zip").then((response) => response.arrayBuffer());
  python = await loadPyodide();
  python.unpackArchive(await archive, "zip");
}

async function run({ code, missing }) {
  if (missing) return start(missing);
  const value = await python.runPythonAsync(code);
  return value?.toJs ? value.toJs({ dict_converter: Object.fromEntries }) : value;
}

self.onmessage = async ({ data }) => {
  try {
    postMessage({ id: data.id, value: await run(data) });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
};
