"""What is measured side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.web.ours import build_by_browser, build_canvaskit
from tests.benchmarks.web.stock import build_stock
from tests.benchmarks.web.taps import usual_names

OURS, CANVASKIT, STOCK = "ours", "ours, CanvasKit", "stock counter"


@dataclass(frozen=True, slots=True)
class Variant:
    """One web app."""

    name: str
    build: Callable[[Path], None]
    button: str
    """The name of the button that makes its first screen usable."""
    has_notebook: bool = True


def variants() -> list[Variant]:
    """Return all of them, the one to compare with last."""
    return [
        Variant(OURS, build_by_browser, usual_names()[0]),
        Variant(CANVASKIT, build_canvaskit, usual_names()[0]),
        Variant(STOCK, build_stock, "Add one", has_notebook=False),
    ]
