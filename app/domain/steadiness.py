"""Steadiness: how even the days were; days not logged are skipped, never zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum
from statistics import fmean, median, stdev

FEWEST_DAYS = 7
"""Nothing is said about fewer logged days (evidence 4.3: our choice)."""

BUSY_FROM, QUIET_TO = 1.3, 0.6
"""A busy day has this many times the middle points or more, a quiet one this or less
(evidence 4.5: our choice; that day-to-day variation matters is suggested by Huijnen 2009,
Murphy 2011 and Antcliff 2015)."""

EVEN_FROM, SOME_FROM = 80, 60
"""Where the words for steadiness change (evidence 4.5: our choice)."""


class Evenness(StrEnum):
    """Steadiness in words."""

    QUITE_EVEN = "quite_even"
    SOME = "some"
    """Some ups and downs."""
    BIG = "big"
    """Big ups and downs."""


def spread(loads: Sequence[float | None]) -> tuple[float, float] | None:
    """Return the mean and the sample standard deviation; ``None`` for fewer than 7 days."""
    logged = _logged(loads)
    if len(logged) < FEWEST_DAYS or not any(logged):
        return None
    return fmean(logged), stdev(logged)


def variation(loads: Sequence[float | None]) -> float | None:
    """Return the sample standard deviation over the mean; ``None`` for fewer than 7 days."""
    found = spread(loads)
    return None if found is None else found[1] / found[0]


def steadiness(loads: Sequence[float | None]) -> int | None:
    """Return 100 × (1 - variation), at least 0, as a whole number with ties upward."""
    found = variation(loads)
    return None if found is None else max(0, math.floor(100 * (1 - found) + 0.5))


def evenness(steady: int) -> Evenness:
    """Return the words for a steadiness."""
    if steady >= EVEN_FROM:
        return Evenness.QUITE_EVEN
    return Evenness.SOME if steady >= SOME_FROM else Evenness.BIG


def middle(loads: Sequence[float | None]) -> float | None:
    """Return the median of the days logged; ``None`` for fewer than 7, or if it is 0."""
    logged = _logged(loads)
    return median(logged) or None if len(logged) >= FEWEST_DAYS else None


def swings(loads: Sequence[float | None], look_ahead: int = 2) -> tuple[tuple[int, int], ...]:
    """Return the places of each busy day and the quiet one that came soon after it.

    ``loads`` are days in a row. The quiet day lies among the next ``look_ahead``; each is used
    once (evidence 4.5). Without a middle there are none.
    """
    usual = middle(loads)
    if usual is None:
        return ()
    shares = [None if load is None else load / usual for load in loads]
    found, used = list[tuple[int, int]](), set[int]()
    for busy, share in enumerate(shares):
        if share is None or share < BUSY_FROM:
            continue
        for quiet in range(busy + 1, min(busy + look_ahead + 1, len(shares))):
            after = shares[quiet]
            if after is not None and after <= QUIET_TO and quiet not in used:
                found.append((busy, quiet))
                used.add(quiet)
                break
    return tuple(found)


def _logged(loads: Sequence[float | None]) -> list[float]:
    return [load for load in loads if load is not None]
