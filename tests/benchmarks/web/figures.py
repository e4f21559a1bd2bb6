"""What many visits come to."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Callable, Iterable, Sequence

from tests.benchmarks.web.guest import Visit
from tests.benchmarks.web.host import Sent
from tests.benchmarks.web.rounds import Measured
from tests.benchmarks.web.variants import STOCK

Figure = Callable[[Visit], float]


def megabytes(sent: Iterable[Sent]) -> float:
    """Return how much was sent as it is."""
    return sum(len(one.content) for one in sent) / 1e6


def compressed_megabytes(sent: Iterable[Sent]) -> float:
    """Return how much a host sends that compresses what gets smaller by it."""
    return sum(min(len(one.content), len(gzip.compress(one.content, 6))) for one in sent) / 1e6


def high(values: Sequence[float]) -> float:
    """Return the 95th percentile: the smallest that 95 % do not exceed."""
    ordered = sorted(values)
    return ordered[-(-len(ordered) * 95 // 100) - 1]


def of(measured: Measured, name: str, way: str, figure: Figure) -> list[float]:
    """Return ``figure`` of each start that counts, for one web app and one way to start it."""
    return [figure(visit) for visit in measured.counted(name, way)]


def ratio(measured: Measured, name: str, way: str, figure: Figure) -> float | None:
    """Return the median of the ratios to the stock counter, of rounds in which both count."""
    pairs = zip(measured.starts[name, way], measured.starts[STOCK, way], strict=True)
    ratios = [figure(ours) / figure(theirs) for ours, theirs in pairs if ours and theirs]
    return statistics.median(ratios) if ratios else None


def taps(measured: Measured, name: str, *called: str) -> list[float]:
    """Return the milliseconds of all taps that were ``called`` so."""
    return [time for one in called for time in measured.tapped[name].taps.get(one, ())]
