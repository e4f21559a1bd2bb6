"""Which files of the packages the app can ever come to load."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping


def module_of(path: str) -> str:
    """Return the name of the module in the file ``path``."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imported(path: str, source: bytes) -> Iterator[str]:
    """Return the names that are imported, of modules and of what is in them.

    What only a type checker would import is left out.
    """
    package = module_of(path)
    if not path.endswith("/__init__.py"):
        package = package.rpartition(".")[0]
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:  # statements alone: to look at what they are made of takes five times as long
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = _start(node, package)
            yield start
            yield from (f"{start}.{one.name}" for one in node.names)
        elif isinstance(node, ast.If) and _is_for_types(node.test):
            waiting += node.orelse
        else:
            waiting += (inner for part in _BLOCKS for inner in getattr(node, part, ()))


_BLOCKS = ("body", "orelse", "handlers", "finalbody", "cases")
"""Where a statement holds others."""


def _start(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    above = parts[: len(parts) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def _is_for_types(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


_FLET = "flet/__init__.py"
IN_A_BROWSER = "flet.messaging.pyodide_connection"
"""What Flet loads there only, by its name."""

_ELSEWHERE = ("flet.messaging.flet_socket_server", "flet.messaging.flet_dart_bridge_server")
"""What Flet imports in no browser."""

_LAZY = "_LAZY"
"""Where Flet keeps which module has which of its names; it loads them when first asked for."""

OF_FLET = re.compile(rb"\bft\.([A-Za-z]\w*)")
_Files = Mapping[str, bytes]


def reached(packages: _Files, program: _Files) -> dict[str, bytes]:
    """Return the files of ``packages`` without the modules that ``program`` never imports."""
    known = {module_of(path): path for path in packages if path.endswith(".py")}
    waiting = list(_wanted(packages, program))
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        while name:
            path = None if name in _ELSEWHERE else known.get(name)
            if path and path not in seen:
                seen.add(path)
                waiting += imported(path, packages[path])
            name = name.rpartition(".")[0]
    return {
        path: content
        for path, content in packages.items()
        if path in seen or not path.endswith(".py")
    }


def _wanted(packages: _Files, program: _Files) -> Iterator[str]:
    lazy = _lazy_names(packages[_FLET])
    yield IN_A_BROWSER
    for path, source in program.items():
        if path.endswith(".py"):
            yield from imported(path, source)
            yield from (lazy.get(name.decode(), "") for name in OF_FLET.findall(source))


def _lazy_names(source: bytes) -> dict[str, str]:
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == _LAZY:
            names: dict[str, str] = ast.literal_eval(node.value)
            return names
    return {}
