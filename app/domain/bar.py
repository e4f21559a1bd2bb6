"""Bars: the points of days beside each other; a day not logged has none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.day_load import points_by_day
from app.domain.entry import Entry

FULL_FROM = 10.0
"""The fewest points that fill the height, so that a quiet week looks quiet (our choice)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day."""

    day: date
    points: float | None
    """``None`` stands for a day not logged, which is unknown and not zero."""
    share: float
    """How much of the full length it has, 0 to 1."""


def bars_of(entries: Iterable[Entry], days: Sequence[date]) -> tuple[Bar, ...]:
    """Return a bar for each of ``days``, the longest of them full."""
    each = points_by_day(entries, days)
    full = max([FULL_FROM, *(points for points in each if points is not None)])
    return tuple(
        Bar(day, points, (points or 0) / full) for day, points in zip(days, each, strict=True)
    )
