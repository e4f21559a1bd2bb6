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
    """Return ``figure`` of each round, for one web app and one way to start it."""
    return [figure(visit) for visit in measured.starts[name, way]]


def ratio(measured: Measured, name: str, way: str, figure: Figure) -> float:
    """Return the median of the ratios to the stock counter, round by round."""
    stock = of(measured, STOCK, way, figure)
    pairs = zip(of(measured, name, way, figure), stock, strict=True)
    return statistics.median(ours / theirs for ours, theirs in pairs)
