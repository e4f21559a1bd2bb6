"""Python for the browser: the interpreter, its library, the packages and the app."""

from __future__ import annotations

import json

from app.packaging.bytecode import compiled
from app.packaging.dependencies import dependencies
from app.packaging.icon_names import with_few_icons
from app.packaging.place import CLIENT
from app.packaging.program import assets, program
from app.packaging.reach import reached
from app.packaging.site import Site
from app.packaging.standard_library import standard_library
from app.packaging.wording import as_json, filled

INTERPRETER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def put_python(site: Site) -> None:
    """Add the interpreter, three archives of bytecode, the worker, and what screens show."""
    for name in INTERPRETER:
        site.put(f"pyodide/{name}", (CLIENT / "pyodide" / name).read_bytes())
    app = program()
    packages = with_few_icons(reached(dependencies(), app))
    archives = {"standard-library": standard_library(), "packages": packages, "app": app}
    for name, archive in compiled(archives).items():
        site.put(f"{name}.zip", archive)
    site.put("python-worker.js", filled("python-worker.js", {"lock": as_json(_lock())}))
    for path, content in assets().items():
        site.put(path, content)


def _lock() -> object:
    """Return what Pyodide checks its own version against, and no packages to install."""
    whole = json.loads((CLIENT / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {"info": whole["info"], "packages": {}}
