"""Python for the browser: the interpreter, its library, the packages and the app."""

from __future__ import annotations

import json

from app.packaging.archive import packed, zipped
from app.packaging.bytecode import compiled
from app.packaging.dependencies import dependencies
from app.packaging.icon_names import with_few_icons
from app.packaging.place import CLIENT, WORKER
from app.packaging.program import assets, program
from app.packaging.reach import reached
from app.packaging.site import Site
from app.packaging.snapshot import build_of, warming
from app.packaging.standard_library import standard_library
from app.packaging.wording import as_json, filled

INTERPRETER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")


def put_python(site: Site, snapshot: bool) -> str:
    """Add the interpreter, three archives of bytecode, the worker, and what screens show.

    Returns what snapshots of memory are kept under; empty where there shall be none.
    """
    for name in INTERPRETER:
        site.put(f"pyodide/{name}", (CLIENT / "pyodide" / name).read_bytes())
    app = program()
    packages = with_few_icons(reached(dependencies(), app))
    archives = {"standard-library": standard_library(), "packages": packages, "app": app}
    made = compiled(archives)
    site.put("standard-library.zip", zipped(made["standard-library"]))  # Pyodide reads it itself
    for name in ("packages", "app"):
        site.put(f"{name}.pack", packed(made[name]))
    warm = warming(app)
    build = build_of(site, warm) if snapshot else ""
    blanks = {"lock": as_json(_lock()), "build": as_json(build), "warm": as_json(warm)}
    site.put("python-worker.js", filled("python-worker.js", blanks))
    for script in WORKER.glob("*.mjs"):
        site.put(f"worker/{script.name}", script.read_bytes())
    for path, content in assets().items():
        site.put(path, content)
    return build


def _lock() -> object:
    """Return what Pyodide checks its own version against, and no packages to install."""
    whole = json.loads((CLIENT / "pyodide" / "pyodide-lock.json").read_text(encoding="utf-8"))
    return {"info": whole["info"], "packages": {}}
