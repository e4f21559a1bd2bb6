"""The policy for automatic copies: one a day, some kept for weeks. All numbers are our choice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.draft import Drafts
from app.domain.settings import DEVICE_FACTS
from app.domain.timer import Timer
from app.storage.whole import Tables

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


_OLD_AFTER = 30
"""After so many days a backup is old, and so are notes that were never in one."""

_QUIET_FOR = 7
"""For so many days nothing more is said."""


def nudge_due(
    last_backup: date | None, first_entry: date | None, last_nudge: date | None, today: date
) -> bool:
    """Return whether to say that a backup would be good.

    Never before there have been notes for 30 days, never within 30 days of the last backup, and
    never oftener than once a week.
    """
    notes_old = first_entry is not None and _days_between(first_entry, today) >= _OLD_AFTER
    backup_old = last_backup is None or _days_between(last_backup, today) >= _OLD_AFTER
    quiet = last_nudge is not None and _days_between(last_nudge, today) < _QUIET_FOR
    return notes_old and backup_old and not quiet


def _days_between(then: date, today: date) -> int:
    """Return the days between; a date far ahead, by a wrong clock, must not silence for years."""
    return abs((today - then).days)


_TABLE = "settings"

DEVICE_TABLES: dict[str, type] = {"timers": Timer, "drafts": Drafts}
"""A timer runs on one device: in a backup it would be long over, and be noted once more. And what
was not saved is no note."""


def portable(tables: Tables) -> Tables:
    """Return ``tables`` as another device may have them."""
    travelling = _without_device_tables(tables)
    if _TABLE not in tables:
        return travelling
    rows = [
        {name: value for name, value in row.items() if name not in DEVICE_FACTS}
        for row in tables[_TABLE]
    ]
    return {**travelling, _TABLE: rows}


def _without_device_tables(tables: Tables) -> Tables:
    return {name: rows for name, rows in tables.items() if name not in DEVICE_TABLES}


def staying(tables: Tables, here: Tables) -> Tables:
    """Return ``tables`` with what stays on this device as it is ``here``."""
    own = {name: here[name] for name in DEVICE_TABLES if name in here}
    return _without_device_tables(tables) | own
