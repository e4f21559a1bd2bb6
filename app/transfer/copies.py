"""The copies that are made by themselves: when, under which name, and which are kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

DAILY = 7
"""How many of the newest copies are kept (our choice)."""

WEEKLY = 4
"""How many weeks before those keep one copy, their newest (our choice)."""


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


_DAILY_NAME = re.compile(r"ebb-and-flow-(\d{4}-\d\d-\d\d)\.json", re.ASCII)
_SAFETY = re.compile(r"before-restoring-(\d{4}-\d\d-\d\d-\d{6})\.json", re.ASCII)
_MOMENT = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of everything, by what its name says."""

    name: str
    day: date
    at: datetime | None = None
    """When it was made, if that was right before a restore; a daily one says no time."""


def daily_name(day: date) -> str:
    """Return what the copy of ``day`` is called, and a backup saved that day."""
    return f"ebb-and-flow-{day.isoformat()}.json"


def safety_name(now: datetime) -> str:
    """Return what a copy made ``now``, right before a restore, is called."""
    return f"before-restoring-{now.strftime(_MOMENT)}.json"


def copy_called(name: str) -> Copy | None:
    """Return the copy that ``name`` stands for; ``None`` if no copy is called so."""
    try:
        if found := _DAILY_NAME.fullmatch(name):
            return Copy(name, date.fromisoformat(found[1]))
        if found := _SAFETY.fullmatch(name):
            at = datetime.strptime(found[1], _MOMENT)
            return Copy(name, at.date(), at)
    except ValueError:
        return None
    return None
