"""The own day: a day starts when the person says, and every date in the app obeys it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from app.domain.errors import InvalidInput

DAY_START = time(4, 0)
"""When a day starts unless the person chose otherwise (our choice)."""

FIRST_DAY = date(2000, 1, 1)
"""Nothing is recorded before this day (our choice, to catch slips)."""


def own_day(at: datetime, day_start: time) -> date:
    """Return the day that ``at``, in local time, belongs to when days begin at ``day_start``."""
    return at.date() - timedelta(days=1 if at.time() < day_start else 0)


def days_ending(last: date, count: int) -> tuple[date, ...]:
    """Return ``count`` days in order, the last of them ``last``."""
    return tuple(last - timedelta(days=back) for back in range(count - 1, -1, -1))


def week_of(day: date) -> tuple[date, ...]:
    """Return the seven days from Monday to Sunday around ``day``."""
    monday = day - timedelta(days=day.weekday())
    return tuple(monday + timedelta(days=ahead) for ahead in range(7))


def recordable(day: date, today: date) -> date:
    """Return ``day`` if something can be recorded for it.

    Raises:
        InvalidInput: If it lies ahead of ``today`` or before the year 2000.

    """
    if day > today:
        raise InvalidInput("day_ahead", day=day)
    if day < FIRST_DAY:
        raise InvalidInput("day_long_ago", day=day)
    return day


def moment_on(day: date, now: datetime, day_start: time) -> datetime:
    """Return the moment to note for something recorded now about ``day``.

    For the own day of ``now`` that is ``now`` itself; for an earlier day it is noon, or the
    start of the day where that is later, because the real time is not known (our choice).
    """
    if own_day(now, day_start) == day:
        return now
    at = max(time(12, 0), day_start)
    return datetime.combine(day, at, tzinfo=now.tzinfo)
