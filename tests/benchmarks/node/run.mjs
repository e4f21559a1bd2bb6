// Starts the built app in the Python that goes along and lets it measure itself:
// node run.mjs PYODIDE_FOLDER WEB_FOLDER PROJECT FLET NOTEBOOK TIMES. Prints what it found as JSON.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [, , pyodide, web, project, flet, notebook, times] = process.argv;
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
const lock = /const LOCK = (.*?);/.exec(fs.readFileSync(path.join(web, "python-worker.js"), "utf8"));
const bytes = (name) => new Uint8Array(fs.readFileSync(path.join(web, name)));

try {
  const library = path.join(web, "standard-library.zip");
  fs.writeFileSync(library, gunzipSync(bytes("standard-library.pack")));
  const python = await loadPyodide({
    lockFileContents: JSON.parse(lock[1]),
    stdLibURL: library,
    env: { PYTHONHASHSEED: "0" }, // or sets go another way each time, and what is sent with them
    stdout: (text) => console.error(text),
  });
  python.registerJsModule("flet_js", { documentUrl: "" });
  python.FS.writeFile("/packages.zip", gunzipSync(bytes("packages.pack")));
  python.FS.writeFile("/app.zip", gunzipSync(bytes("app.pack")));
  for (const [name, root] of Object.entries({ "/project": project, "/flet": flet, "/notebook": notebook })) {
    python.FS.mkdir(name);
    python.FS.mount(python.FS.filesystems.NODEFS, { root }, name);
  }
  console.log(python.runPython(`
import asyncio, json, sys
sys.dont_write_bytecode = True
sys.path[:0] = ["/app.zip", "/packages.zip"]
sys.path.append("/project")
asyncio._set_running_loop(None)  # Pyodide's own waits for the page, and takes its time

import flet.controls.material
flet.controls.material.__path__.append("/flet/controls/material")  # the tests know more than is shipped

from tests.benchmarks.node.inside import measured
json.dumps(measured("/notebook", ${Number(times)}))
`));
} catch (error) {
  console.error(String(error.stack).slice(-2000));
  process.exitCode = 1;
}
