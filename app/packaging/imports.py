"""What a module of Python imports, in functions too."""

from __future__ import annotations

import ast
from collections.abc import Iterator


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
    while waiting:
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
            waiting += ast.iter_child_nodes(node)


def _start(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    above = parts[: len(parts) - node.level + 1]
    return ".".join([*above, *([node.module] if node.module else [])])


def _is_for_types(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}
