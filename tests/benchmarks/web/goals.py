"""The goals of the design, and how far they are met."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.benchmarks.web.figures import compressed_megabytes, high, megabytes, of, ratio, taps
from tests.benchmarks.web.rounds import COLD, SLOWED, WARM, Measured
from tests.benchmarks.web.taps import ANSWER, COUNTED, MARK, PLACES, RING, SHEET, STEP, USUAL
from tests.benchmarks.web.variants import CANVASKIT, OURS, STOCK

SAME_PAINT = 1.0
"""Milliseconds between two times of the same paint."""
TO_COUNTER = 1.5
"""How many times the stock counter's tap a tap may take."""
WIDTHS = (62, 9, 11)


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure that must not be higher than the highest that was agreed."""

    what: str
    highest: float | None
    reached: float | None
    """Nothing where it could not be measured; then it is not met either."""
    digits: int = 0

    @property
    def is_met(self) -> bool:
        known = self.highest is not None and self.reached is not None
        return known and self.reached <= self.highest

    @property
    def verdict(self) -> str:
        if self.highest is None or self.reached is None:
            return "NOT measured"
        return "met" if self.is_met else f"NOT met, {self.reached / self.highest - 1:.0%} over"

    def __str__(self) -> str:
        numbers = (
            "-" if n is None else f"{n:.{self.digits}f}" for n in (self.highest, self.reached)
        )
        return _row(self.what, *numbers, self.verdict)


def goals(measured: Measured) -> Iterator[str]:
    """Yield the lines of the table of goals."""
    yield _row("goal", "at most", "reached", "")
    yield from map(str, all_goals(measured))


def all_goals(measured: Measured) -> Iterator[Goal]:
    """Yield every goal."""
    yield from _goals_of_taps(measured)
    yield from _goals_of_starts(measured, OURS, warm=0.40, first=0.60, compressed=12.0)
    yield from _goals_of_starts(measured, CANVASKIT, warm=0.48, first=0.70, compressed=12.5)


def _goals_of_taps(measured: Measured) -> Iterator[Goal]:
    usual = _high(taps(measured, OURS, USUAL))
    counter = _high(taps(measured, STOCK, COUNTED))
    most = None if counter is None else TO_COUNTER * counter
    yield Goal(f"{USUAL}, 95 %, ms", 60, usual)
    yield Goal(f"the same, {TO_COUNTER} times the counter's tap, ms", most, usual)
    yield Goal(f"{RING}, 95 %, ms", 100, _high(taps(measured, OURS, RING)))
    for called in (MARK, ANSWER, STEP):
        yield Goal(f"{called}, 95 %, ms", 60, _high(taps(measured, OURS, called)))
    yield Goal("to a place, median, ms", 200, _median(taps(measured, OURS, *PLACES.values())))
    yield Goal(f"{SHEET}, median, ms", 150, _median(taps(measured, OURS, SHEET)))
    slowed = measured.slowed[OURS].taps.get(USUAL, [])
    yield Goal(f"page slowed {SLOWED} times: a usual, 95 %, ms", 160, _high(slowed))


def _goals_of_starts(
    measured: Measured, name: str, warm: float, first: float, compressed: float
) -> Iterator[Goal]:
    fetched, again = measured.first[name].sent, measured.second[name].sent
    usable = ratio(measured, name, WARM, lambda visit: visit.usable)
    yield Goal(f"{name}: warm start to usable, to stock", warm, usable, 3)
    usable = ratio(measured, name, COLD, lambda visit: visit.usable)
    yield Goal(f"{name}: first start with the files there, to stock", first, usable, 3)
    late = of(measured, name, WARM, lambda visit: visit.text - visit.painted)
    yield Goal(f"{name}: words, ms after the first paint", SAME_PAINT, _median(late))
    yield Goal(f"{name}: first visit, MB compressed", compressed, compressed_megabytes(fetched), 1)
    yield Goal(f"{name}: first visit, MB fetched", 32, megabytes(fetched), 1)
    yield Goal(f"{name}: second visit, requests", 1, len(again))


def _high(values: Sequence[float]) -> float | None:
    return high(values) if values else None


def _median(values: Sequence[float]) -> float | None:
    return statistics.median(values) if values else None


def _row(what: str, *cells: str) -> str:
    *numbers, verdict = cells
    filled = zip(numbers, WIDTHS[1:], strict=True)
    row = f"{what:{WIDTHS[0]}}" + "".join(f"{cell:>{width}}" for cell, width in filled)
    return f"{row}   {verdict}".rstrip()
