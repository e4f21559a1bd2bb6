"""The goals of the design's section 9, and how far they are met."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from tests.benchmarks.web.figures import compressed_megabytes, high, megabytes, of, ratio
from tests.benchmarks.web.rounds import COLD, WARM, Measured
from tests.benchmarks.web.variants import CANVASKIT, OURS

SAME_PAINT = 1.0
"""Milliseconds between two times of the same paint."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure that must not be higher than the highest that was agreed."""

    what: str
    highest: float
    reached: float
    digits: int = 1

    @property
    def is_met(self) -> bool:
        return self.reached <= self.highest

    def __str__(self) -> str:
        verdict = "met" if self.is_met else f"NOT met, {self.reached / self.highest - 1:.0%} over"
        highest, reached = (f"{n:.{self.digits}f}" for n in (self.highest, self.reached))
        return f"{self.what}: at most {highest}, reached {reached} - {verdict}"


def goals(measured: Measured) -> Iterator[Goal]:
    """Yield every goal."""
    for name in (OURS, CANVASKIT):
        yield from _goals_of(measured, name, 0.4 if name == OURS else 0.5)


def _goals_of(measured: Measured, name: str, warm: float) -> Iterator[Goal]:
    first, second = measured.first[name].sent, measured.second[name].sent
    yield Goal(f"{name}: first visit, MB fetched", 32, megabytes(first))
    yield Goal(f"{name}: first visit, MB compressed", 12.5, compressed_megabytes(first))
    yield Goal(f"{name}: second visit, requests", 1, len(second), 0)
    usable = ratio(measured, name, WARM, lambda visit: visit.usable)
    yield Goal(f"{name}: warm start to usable, to stock", warm, usable, 3)
    usable = ratio(measured, name, COLD, lambda visit: visit.usable)
    yield Goal(f"{name}: first start after the files are there, to stock", 0.65, usable, 3)
    late = of(measured, name, WARM, lambda visit: visit.text - visit.painted)
    yield Goal(f"{name}: words, ms after the first paint", SAME_PAINT, statistics.median(late), 0)
    taps = measured.tapped[name].taps
    yield Goal(f"{name}: a tap until it is seen, ms at the 95th percentile", 100, high(taps), 0)
