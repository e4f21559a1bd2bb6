"""Steadiness: how even the days were; days not logged are skipped, never zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
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


def _spread(loads: Sequence[float | None]) -> tuple[float, float] | None:
    """Return the mean and the sample standard deviation; ``None`` for fewer than 7 days."""
    logged = _logged(loads)
    if len(logged) < FEWEST_DAYS or not any(logged):
        return None
    return fmean(logged), stdev(logged)


def variation(loads: Sequence[float | None]) -> float | None:
    """Return the sample standard deviation over the mean; ``None`` for fewer than 7 days."""
    found = _spread(loads)
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


DAYS = 14
"""How many days are looked at (evidence 4.3: our choice)."""

_SWINGS_TOLD_FROM = 2
"""One pair is ordinary life; from two on it is mentioned (evidence 4.5: our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fortnight:
    """Days with their points, and the arithmetic on them."""

    days: tuple[date, ...]
    loads: tuple[float | None, ...]
    """``None`` stands for a day not logged."""
    look_ahead: int
    """Among how many days after a busy one a quiet one belongs to it."""

    @property
    def logged(self) -> int:
        """How many days were logged."""
        return sum(load is not None for load in self.loads)

    @property
    def middle(self) -> float | None:
        """The points of the day in the middle, with half of the days above it."""
        return middle(self.loads)

    @property
    def spread(self) -> tuple[float, float] | None:
        """The mean, and how far the days lie from it: the standard deviation."""
        return _spread(self.loads)

    @property
    def variation(self) -> float | None:
        """The standard deviation over the mean."""
        return variation(self.loads)

    @property
    def steadiness(self) -> int | None:
        """Steadiness from 0 to 100: arithmetic for "why?", never a grade."""
        return steadiness(self.loads)

    @property
    def evenness(self) -> Evenness | None:
        """Steadiness in words."""
        found = self.steadiness
        return None if found is None else evenness(found)

    @property
    def swings(self) -> tuple[tuple[date, date], ...]:
        """Each busy day with the quiet one that came soon after it."""
        pairs = swings(self.loads, self.look_ahead)
        return tuple((self.days[busy], self.days[quiet]) for busy, quiet in pairs)

    @property
    def tells_swings(self) -> bool:
        """Whether the swings are worth a message."""
        return len(self.swings) >= _SWINGS_TOLD_FROM

    def points_on(self, day: date) -> float | None:
        """Return the points of one of its days."""
        return self.loads[self.days.index(day)]


def fortnight(days: Sequence[date], loads: Sequence[float | None], look_ahead: int) -> Fortnight:
    """Return the fortnight of ``days``, which are in a row."""
    return Fortnight(days=tuple(days), loads=tuple(loads), look_ahead=look_ahead)
