// Starts the built app in the Python that goes along, as the worker of the page does, without a
// page: node starts.mjs PYODIDE_FOLDER WEB_FOLDER. Prints what it found as JSON.
import fs from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [, , pyodide, web] = process.argv;
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
const worker = fs.readFileSync(path.join(web, "python-worker.js"), "utf8");
const lock = /const LOCK = (.*?);/.exec(worker);
const prepared = /const PREPARED = `([^]*?)`;/.exec(worker);
const bytes = (name) => new Uint8Array(fs.readFileSync(path.join(web, name)));

try {
  const library = path.join(web, "standard-library.zip");
  fs.writeFileSync(library, gunzipSync(bytes("standard-library.pack")));
  const python = await loadPyodide({
    lockFileContents: JSON.parse(lock[1]),
    stdLibURL: library,
  });
  python.registerJsModule("flet_js", { documentUrl: "" });
  python.FS.writeFile("/packages.zip", gunzipSync(bytes("packages.pack")));
  python.FS.writeFile("/app.zip", gunzipSync(bytes("app.pack")));
  python.globals.set("asked", await text(process.stdin));
  python.globals.set("prepared", prepared[1]);
  console.log(await python.runPythonAsync(`
import importlib.util, json, sys
sys.path[:0] = ["/app.zip", "/packages.zip"]
exec(prepared)

import builtins, dataclasses
handed = []
run = builtins.exec

def counted(code, *names):
    handed.append(code)
    run(code, *names)

def has_module(name):
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False

def is_there(name):
    above = name.rpartition(".")[0]
    return has_module(name) or bool(above and has_module(above))

def fault(name):
    try:
        importlib.import_module(name)
    except BaseException as error:
        return f"{name}: {error!r}"

def fault_of(source):
    try:
        exec(source, {})
    except BaseException as error:
        return repr(error)

def clock_fault():
    try:
        from app.main import local_now
        local_now()
    except BaseException as error:
        return repr(error)

modules, imported, warm = json.loads(asked)
import importlib
builtins.exec = counted
warm_fault = fault_of(warm)
builtins.exec = run
json.dumps({
    "warm": warm_fault,
    "compiled before": sum(not isinstance(code, str) for code in handed),
    "compiled now": [code for code in handed if isinstance(code, str) and "__create_fn__" in code],
    "clock": clock_fault(),
    "faults": [one for name in modules if (one := fault(name))],
    "missing": [name for name in imported if not is_there(name)],
    "version": sys.version.split()[0],
})
`));
} catch (error) {
  console.error(String(error.stack).slice(-2000));
  process.exitCode = 1;
}
