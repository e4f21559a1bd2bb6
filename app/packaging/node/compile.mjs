// Compiles zips of Python sources to zips of bytecode with the very Pyodide that is shipped, so
// that the magic number always fits: node compile.mjs PYODIDE_FOLDER (SOURCE.zip TARGET.zip)...
// Prints the magic number.
import { pathToFileURL } from "node:url";
import path from "node:path";

const [, , folder, ...zips] = process.argv;
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")));
const python = await loadPyodide();
python.FS.mkdirTree("/machine");
python.FS.mount(python.FS.filesystems.NODEFS, { root: "/" }, "/machine");
python.globals.set("zips", python.toPy(zips.map((name) => "/machine" + path.resolve(name))));
console.log(python.runPython(`
import importlib.util, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

ALWAYS = (1980, 1, 1, 0, 0, 0)

def compiled(name, source):
    # Pyodide reads docstrings of its own modules at the start, so they keep them.
    level = 0 if name.startswith(("_pyodide/", "pyodide/")) else 2
    code = compile(source, name, "exec", dont_inherit=True, optimize=level)
    return _code_to_hash_pyc(code, importlib.util.source_hash(source), checked=False)

def compile_zip(source, target):
    with zipfile.ZipFile(source) as sources, zipfile.ZipFile(target, "w") as out:
        for name in sorted(sources.namelist()):
            data = sources.read(name)
            if name.endswith(".py"):
                name, data = name + "c", compiled(name, data)
            out.writestr(zipfile.ZipInfo(name, ALWAYS), data, zipfile.ZIP_STORED)

for pair in zip(zips[::2], zips[1::2]):
    compile_zip(*pair)
importlib.util.MAGIC_NUMBER.hex()
`));
