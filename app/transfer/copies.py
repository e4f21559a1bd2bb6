"""The policy for automatic copies: one a day, some kept for weeks. All numbers are our choice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

DAILY = 7
"""How many of the newest copies are kept."""

WEEKLY = 4
"""How many weeks before those keep one copy, their newest."""


def is_due(last: date | None, today: date) -> bool:
    """Return whether a copy is to be made; a copy dated ahead, by a wrong clock, is none."""
    return last != today


def kept(copies: Iterable[date], today: date) -> frozenset[date]:
    """Return the copies to keep, by their days; the others can go.

    Copies are counted, not days: after a pause the last ones are still there. A copy dated ahead
    of ``today`` was made by a wrong clock, or this clock is wrong: it is kept and not counted.
    """
    every = frozenset(copies)
    ahead = {day for day in every if day > today}
    newest_first = sorted(every - ahead, reverse=True)
    newest_of_week: dict[tuple[int, int], date] = {}
    for day in newest_first[DAILY:]:
        newest_of_week.setdefault(day.isocalendar()[:2], day)
    weekly = list(newest_of_week.values())[:WEEKLY]
    return frozenset(ahead).union(newest_first[:DAILY], weekly)
