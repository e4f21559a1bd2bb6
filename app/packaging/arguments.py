"""What the builder may be asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.packaging.site import BUILT
from app.reading.wording import say


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the web app is to be built."""

    base: str = "/"
    """The path under which a host will serve it; it begins and ends with a slash."""
    canvaskit: bool = False
    """Whether every browser draws with CanvasKit, instead of what suits it best."""
    snapshot: bool = True
    """Whether browsers keep the memory of a Python that is ready to start."""
    out: Path = BUILT


def parse(given: Sequence[str]) -> Wanted:
    """Return what ``given``, the words after the command, asks for."""
    parser = argparse.ArgumentParser(
        prog="uv run poe web", description=say("packaging.description"), allow_abbrev=False
    )
    parser.add_argument(
        "--base", type=_base, default="/", metavar="PATH", help=say("packaging.base_option")
    )
    parser.add_argument("--canvaskit", action="store_true", help=say("packaging.canvaskit_option"))
    parser.add_argument(
        "--no-snapshot",
        action="store_false",
        dest="snapshot",
        help=say("packaging.snapshot_option"),
    )
    parser.add_argument(
        "--out", type=Path, default=BUILT, metavar="DIR", help=say("packaging.out_option")
    )
    return Wanted(**vars(parser.parse_args(given)))


def _base(text: str) -> str:
    inside = text.strip("/")
    return f"/{inside}/" if inside else "/"
