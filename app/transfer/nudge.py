"""The calm word that a backup would be good. All numbers are our choice."""

from __future__ import annotations

from datetime import date

OLD_AFTER = 30
"""After so many days a backup is old, and so are notes that were never in one."""

QUIET_FOR = 7
"""For so many days nothing more is said."""


def nudge_due(
    last_backup: date | None, first_entry: date | None, last_nudge: date | None, today: date
) -> bool:
    """Return whether to say that a backup would be good.

    Never before there have been notes for 30 days, never within 30 days of the last backup, and
    never oftener than once a week.
    """
    notes_old = first_entry is not None and _days_between(first_entry, today) >= OLD_AFTER
    backup_old = last_backup is None or _days_between(last_backup, today) >= OLD_AFTER
    quiet = last_nudge is not None and _days_between(last_nudge, today) < QUIET_FOR
    return notes_old and backup_old and not quiet


def _days_between(then: date, today: date) -> int:
    """Return the days between; a date far ahead, by a wrong clock, must not silence for years."""
    return abs((today - then).days)
