"""What automatic copies are called, and what their names say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

DAILY = re.compile(r"ebb-and-flow-(\d{4}-\d\d-\d\d)\.json", re.ASCII)
SAFETY = re.compile(r"before-restoring-(\d{4}-\d\d-\d\d-\d{6})\.json", re.ASCII)
MOMENT = "%Y-%m-%d-%H%M%S"


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
    return f"before-restoring-{now.strftime(MOMENT)}.json"


def copy_called(name: str) -> Copy | None:
    """Return the copy that ``name`` stands for; ``None`` if no copy is called so."""
    try:
        if found := DAILY.fullmatch(name):
            return Copy(name, date.fromisoformat(found[1]))
        if found := SAFETY.fullmatch(name):
            at = datetime.strptime(found[1], MOMENT)
            return Copy(name, at.date(), at)
    except ValueError:
        return None
    return None
