"""A day's load: the points of what was logged; a day without activities is unknown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.activity import Activity, points
from app.domain.entry import Entry


def day_points(entries: Iterable[Entry]) -> float | None:
    """Return the points of all activities, or ``None`` if there are none: not logged."""
    each = [points(e.effort, e.minutes) for e in entries if isinstance(e, Activity)]
    return sum(each) if each else None


def points_by_day(entries: Iterable[Entry], days: Iterable[date]) -> tuple[float | None, ...]:
    """Return the points of each of ``days``; ``None`` stands for a day not logged."""
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.day, []).append(entry)
    return tuple(day_points(by_day.get(day, ())) for day in days)
