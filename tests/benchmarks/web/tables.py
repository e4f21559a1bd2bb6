"""The tables of the report."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence

from tests.benchmarks.web.figures import (
    Figure,
    compressed_megabytes,
    high,
    megabytes,
    of,
    ratio,
    taps,
)
from tests.benchmarks.web.guest import Visit
from tests.benchmarks.web.rounds import COLD, SLOWED, WARM, Measured
from tests.benchmarks.web.taps import (
    ANSWER,
    COUNTED,
    MARK,
    PLACES,
    PLACES_WHOLE,
    RING,
    SHEET,
    SHEET_WHOLE,
    STEP,
    USUAL,
)
from tests.benchmarks.web.variants import CANVASKIT, OURS, STOCK

NAMES = (OURS, CANVASKIT, STOCK)
FIRST, WIDTH = 52, 26
HEAD = "median  95 %  (to stock)"
TIMES: dict[str, tuple[str, Figure]] = {
    "cold start, anything painted": (COLD, lambda visit: visit.painted),
    "cold start, words painted": (COLD, lambda visit: visit.text),
    "cold start, usable": (COLD, lambda visit: visit.usable),
    "cold start, first tap answered": (COLD, lambda visit: visit.answered),
    "warm start, anything painted": (WARM, lambda visit: visit.painted),
    "warm start, words painted": (WARM, lambda visit: visit.text),
    "warm start, usable": (WARM, lambda visit: visit.usable),
    "warm start, first tap answered": (WARM, lambda visit: visit.answered),
}
ALL = (
    *(COUNTED, USUAL, RING, MARK, ANSWER, STEP, SHEET, SHEET_WHOLE),
    *(label for pair in zip(PLACES.values(), PLACES_WHOLE.values(), strict=True) for label in pair),
)
MEMORY: dict[str, Figure] = {
    "all processes": lambda visit: visit.memory.every,
    "those of the page": lambda visit: visit.memory.page,
}


def tables(measured: Measured) -> Iterator[str]:
    """Yield the lines of all tables."""
    yield from _fetched(measured)
    yield _row("milliseconds", [HEAD] * len(NAMES))
    for label, (way, figure) in TIMES.items():
        yield _row(label, [_cell(measured, name, way, figure) for name in NAMES])
    yield "usable: its button can be heard and nothing covers it; the counter has no words sooner"
    yield ""
    yield from _tapped(measured)
    yield ""
    yield _row("MB of memory (PSS), warm start", [HEAD] * len(NAMES))
    for label, figure in MEMORY.items():
        yield _row(label, [_cell(measured, name, WARM, figure) for name in NAMES])


def _row(first: str, cells: Sequence[str]) -> str:
    return f"{first:{FIRST}}" + "".join(f"{cell:>{WIDTH}}" for cell in cells)


def _fetched(measured: Measured) -> Iterator[str]:
    first = [measured.first[name] for name in NAMES]
    second = [measured.second[name] for name in NAMES]
    yield _row("", NAMES)
    yield _row("first visit, MB fetched", [f"{megabytes(v.sent):.1f}" for v in first])
    small = [f"{compressed_megabytes(v.sent):.1f}" for v in first]
    yield _row("first visit, MB compressed (gzip)", small)
    yield _row("first visit, requests", [f"{len(v.sent)}" for v in first])
    yield _row("first visit, usable after ms", [f"{v.usable:.0f}" for v in first])
    yield _row("second visit, requests", [f"{len(v.sent)}" for v in second])
    yield ""


def _cell(measured: Measured, name: str, way: str, figure: Figure) -> str:
    values = of(measured, name, way, figure)
    to_stock = ratio(measured, name, way, figure)
    if to_stock is None:
        return "not measured"
    return f"{statistics.median(values):.0f}  {high(values):.0f}  ({to_stock:.3f})"


def _tapped(measured: Measured) -> Iterator[str]:
    """Yield a line for each thing that was tapped; beside each other what is like the other."""
    yield _row("a tap, milliseconds, frames", ["median  95 %  (frames)"] * len(NAMES))
    called = [one for one in ALL if any(taps(measured, name, one) for name in NAMES)]
    for one in called:
        yield _row(one, [_taps(measured.tapped[name], one) for name in NAMES])
    others = {
        f"slowed {SLOWED} times": measured.slowed,
        "in a first start": measured.tapped_first,
    }
    for how, visits in others.items():
        for one in (USUAL, RING):
            cells = [_taps(visits[name], one) if name in visits else "" for name in NAMES]
            yield _row(f"{how}: {one}", cells)


def _taps(visit: Visit, called: str) -> str:
    times, frames = visit.taps.get(called, []), visit.frames.get(called, [])
    if not times:
        return ""
    drawn = f"  ({statistics.median(frames):.0f})" if frames else ""
    return f"{statistics.median(times):.0f}  {high(times):.0f}{drawn}"
