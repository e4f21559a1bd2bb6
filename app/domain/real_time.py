"""Time that really passes, whatever the clocks on the walls are changed by meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NOTHING = timedelta(0)


def between(start: datetime, end: datetime) -> timedelta:
    """Return the time from ``start`` to ``end``, whatever the clocks were changed by meanwhile."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def later(at: datetime, by: timedelta) -> datetime:
    """Return the moment ``by`` after ``at``, as the clock at ``at`` would show it."""
    return (at.astimezone(UTC) + by).astimezone(at.tzinfo)
