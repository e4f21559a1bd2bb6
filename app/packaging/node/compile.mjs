// Compiles zips of Python sources to zips of bytecode with the very Pyodide that is shipped, so
// that the magic number always fits, and what dataclasses write for themselves when WARM is run:
// node compile.mjs PYODIDE_FOLDER WARM FUNCTIONS (SOURCE.zip TARGET.zip)...
// Prints the magic number.
import { pathToFileURL } from "node:url";
import path from "node:path";

const [, , folder, warm, functions, ...zips] = process.argv;
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")));
// Lines are known where something goes wrong, but no columns: they are a quarter of all bytes.
const python = await loadPyodide({ args: ["-X", "no_debug_ranges"] });
python.registerJsModule("flet_js", { documentUrl: "" });
python.FS.mkdirTree("/machine");
python.FS.mount(python.FS.filesystems.NODEFS, { root: "/" }, "/machine");
const here = (name) => "/machine" + path.resolve(name);
python.globals.set("zips", python.toPy(zips.map(here)));
python.globals.set("functions", here(functions));
python.globals.set("warm", warm);
console.log(python.runPython(`
import ast, builtins, dataclasses, gc, hashlib, importlib.util, marshal, re, sys, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

gc.disable()

ALWAYS = (1980, 1, 1, 0, 0, 0)

DECORATED = re.compile(rb"^([ \\t]*)@.*(\\n\\1[^\\w\\n].*)*\\n\\1class ", re.MULTILINE)

def name_classes(body):
    # Without a docstring each dataclass makes one out of its signature, which takes long.
    for node in body:
        if isinstance(node, ast.ClassDef) and node.decorator_list:
            if ast.get_docstring(node, clean=False):
                node.body[:1] = ast.parse(f"__doc__ = {node.name!r}").body
        for part in ("body", "orelse", "handlers", "finalbody", "cases"):
            name_classes(getattr(node, part, ()))

def compiled(name, source):
    # Pyodide reads docstrings of its own modules at the start, so they keep them.
    level = 0 if name.startswith(("_pyodide/", "pyodide/")) else 2
    tree = source
    if level and DECORATED.search(source):  # to make a tree of each would take as long again
        tree = ast.parse(source, name)
        name_classes(tree.body)
    code = compile(tree, name, "exec", dont_inherit=True, optimize=level)
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

def without_lines(code):
    # There is no source that somebody could look a line up in.
    consts = (without_lines(one) if hasattr(one, "co_code") else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=tuple(consts))

found = {}

def run_and_keep(text, *names):
    code = without_lines(compile(text, "<string>", "exec", optimize=2))
    found[hashlib.blake2b(text.encode(), digest_size=16).digest()] = code
    builtins.exec(code, *names)

sys.path[:0] = zips[1::2]
dataclasses.exec = run_and_keep
exec(warm, {})
with open(functions, "wb") as file:
    file.write(marshal.dumps(dict(sorted(found.items()))))
importlib.util.MAGIC_NUMBER.hex()
`));
