"""What goes into the memory that a browser keeps of a Python ready to start."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from app.packaging.imports import module_of
from app.packaging.reach import IN_A_BROWSER, OF_FLET
from app.packaging.site import Site

FITS = ("standard-library.zip", "packages.pack", "app.pack", "pyodide/pyodide.asm.wasm")
"""Memory that was kept is of use only beside exactly these files."""


def warming(program: Mapping[str, bytes]) -> str:
    """Return the Python that brings ``program`` and what it needs into memory."""
    modules = [IN_A_BROWSER, *_modules(program)]
    return f"from app.launch.warm import warm\nwarm({modules!r}, {_names(program)!r})"


def build_of(site: Site, warm: str) -> str:
    """Return what tells this build from every other."""
    parts = [site[path] for path in FITS]
    return hashlib.sha256(b"".join([*parts, warm.encode()])).hexdigest()[:16]


def _modules(program: Mapping[str, bytes]) -> Iterator[str]:
    for path in sorted(program):
        if path.startswith("app/") and path.endswith(".py"):
            yield module_of(path)


def _names(program: Mapping[str, bytes]) -> list[str]:
    sources = (source for path, source in program.items() if path.endswith(".py"))
    return sorted({name.decode() for source in sources for name in OF_FLET.findall(source)})
