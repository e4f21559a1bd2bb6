"""Which files of the packages the app can ever come to load."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

from app.packaging.imports import imported, module_of

FLET = "flet/__init__.py"
IN_A_BROWSER = "flet.messaging.pyodide_connection"
"""What Flet loads there only, by its name."""

LAZY = "_LAZY"
"""Where Flet keeps which module has which of its names; it loads them when first asked for."""

OF_FLET = re.compile(rb"\bft\.([A-Za-z]\w*)")
Files = Mapping[str, bytes]


def reached(packages: Files, program: Files) -> dict[str, bytes]:
    """Return the files of ``packages`` without the modules that ``program`` never imports."""
    known = {module_of(path): path for path in packages if path.endswith(".py")}
    waiting = list(_wanted(packages, program))
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        while name:
            path = known.get(name)
            if path and path not in seen:
                seen.add(path)
                waiting += imported(path, packages[path])
            name = name.rpartition(".")[0]
    return {
        path: content
        for path, content in packages.items()
        if path in seen or not path.endswith(".py")
    }


def _wanted(packages: Files, program: Files) -> Iterator[str]:
    lazy = _lazy_names(packages[FLET])
    yield IN_A_BROWSER
    for path, source in program.items():
        if path.endswith(".py"):
            yield from imported(path, source)
            yield from (lazy.get(name.decode(), "") for name in OF_FLET.findall(source))


def _lazy_names(source: bytes) -> dict[str, str]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == LAZY:
            names: dict[str, str] = ast.literal_eval(node.value)
            return names
    return {}
