"""A day's load: the points of what was logged; a day without activities is unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.activity import Activity
from app.domain.entry import Entry
from app.domain.weights import Weights


@dataclass(frozen=True, slots=True)
class DayLoad:
    """A day that was logged."""

    day: date
    points: float
    flare_after: bool = False
    """Whether a flare followed, so that the day does not count as comfortable."""


def day_points(entries: Iterable[Entry], weights: Weights) -> float | None:
    """Return the points of all activities, or ``None`` if there are none: not logged."""
    each = [weights.points_of(entry) for entry in entries if isinstance(entry, Activity)]
    return sum(each) if each else None


def points_by_day(
    entries: Iterable[Entry], days: Iterable[date], weights: Weights
) -> tuple[float | None, ...]:
    """Return the points of each of ``days``; ``None`` stands for a day not logged."""
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.day, []).append(entry)
    return tuple(day_points(by_day.get(day, ()), weights) for day in days)
