"""The own day: a day starts when the person says, and every date in the app obeys it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

from app.domain.errors import InvalidInput

DAY_START = time(4, 0)
"""When a day starts unless the person chose otherwise (our choice)."""

FIRST_DAY = date(2000, 1, 1)
"""Nothing is recorded before this day (our choice, to catch slips)."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
"""Under which names the words for weekdays and months stand."""

LATELY = timedelta(days=60)
"""How far back forms, usuals and lists look (our choice: what is older is left in peace)."""


_BEGUN = date(2026, 1, 1)
"""The app is younger than this day: no clock that is right shows an earlier one."""

_READ_AS, _LAST_YEARS = 2004, 2096
"""What the years up to 2000, and those after 2099, are read as, with their leap days."""


def looks_wrong(now: datetime) -> bool:
    """Return whether the clock cannot be right: after a flat battery it shows 1970, or 2000."""
    return now.date() < _BEGUN or now.year > _LAST_YEARS + 3


def far_ahead(day: date, today: date) -> bool:
    """Return whether ``day`` was kept by a clock that was ahead.

    A day kept as today is tomorrow after a flight west, or with the start of the day moved.
    """
    return day - today > timedelta(days=1)


def usable(now: datetime) -> datetime:
    """Return ``now``, in a year that notes can be kept for, with the offset it has.

    What was kept under a day that no backup takes would be missing in every backup. Time goes on
    in it, so that a timer runs, also at the turn of the year at which a clock without a battery
    starts.
    """
    if now.year <= FIRST_DAY.year:
        now = now.replace(year=_READ_AS + now.year % 4)
    elif now.year > _LAST_YEARS + 3:
        now = now.replace(year=_LAST_YEARS + now.year % 4)
    return settled(now)


def settled(at: datetime) -> datetime:
    """Return ``at`` with the offset it has and no rules: so two moments are compared rightly.

    Two moments of one zone are otherwise compared by what the clock on the wall shows.
    """
    offset = at.utcoffset()
    return at if offset is None else at.replace(tzinfo=timezone(offset), fold=0)


def own_day(at: datetime, day_start: time) -> date:
    """Return the day that ``at``, in local time, belongs to when days begin at ``day_start``."""
    return at.date() - timedelta(days=1 if at.time() < day_start else 0)


def days_ending(last: date, count: int) -> tuple[date, ...]:
    """Return ``count`` days in order, the last of them ``last``."""
    return tuple(last - timedelta(days=back) for back in range(count - 1, -1, -1))


def week_of(day: date, sunday_first: bool = False) -> tuple[date, ...]:
    """Return the seven days around ``day``, from Monday on or from Sunday on."""
    first = day - timedelta(days=(day.weekday() + sunday_first) % 7)
    return tuple(first + timedelta(days=ahead) for ahead in range(7))


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
    Its offset is the one that day had, as far as the zone of ``now`` has rules.
    """
    if own_day(now, day_start) == day:
        return now
    return moment_at(day, max(time(12, 0), day_start), now, day_start)


def moment_at(day: date, at: time, now: datetime, day_start: time) -> datetime:
    """Return the moment when the clock showed ``at`` on the own ``day``, where ``now`` is told.

    Before the start of the day it is night, on the date after.
    """
    date_of = day + timedelta(days=1) if at < day_start else day
    local = datetime.combine(date_of, at, tzinfo=now.tzinfo)
    # Through UTC: a clock that was put forward never showed the times it left out.
    return local.astimezone(UTC).astimezone(now.tzinfo)


_QUARTERS = (0, 15, 30, 45)
"""The minutes that one tap chooses (our choice)."""


def times_of(day: date, now: datetime, day_start: time) -> dict[int, tuple[int, ...]]:
    """Return the hours of the own ``day`` in their order, with the minutes to choose from.

    Up to ``now``; and none that a clock left out, as it was put forward.
    """
    latest = settled(now)

    def was_shown(at: time) -> bool:
        moment = moment_at(day, at, now, day_start)
        return moment.time() == at and settled(moment) <= latest

    every = ((day_start.hour + ahead) % 24 for ahead in range(24 + bool(day_start.minute)))
    found = {h: tuple(m for m in _QUARTERS if was_shown(time(h, m))) for h in every}
    return {hour: minutes for hour, minutes in found.items() if minutes}


_STEP = 30
"""How many minutes one tap moves it (our choice)."""

_LATEST = time(12, 0)
"""A day starts between midnight and noon (our choice)."""


def moved_start(start: time, steps: int) -> time:
    """Return ``start`` moved by ``steps``, earlier where they are negative, within its range."""
    minutes = start.hour * 60 + start.minute + steps * _STEP
    latest = _LATEST.hour * 60 + _LATEST.minute
    hour, minute = divmod(max(0, min(latest, minutes)), 60)
    return time(hour, minute)


def week_holding(day: date, today: date) -> tuple[date, ...]:
    """Return the seven days around ``day`` that end whole weeks before ``today``."""
    back = (today - day) // timedelta(weeks=1)
    return days_ending(today - timedelta(weeks=back), 7)


def day_earlier(day: date, days: int) -> date | None:
    """Return the day ``days`` before ``day``, if notes go back that far."""
    target = day - timedelta(days=days)
    return target if target >= FIRST_DAY else None


def day_later(day: date, days: int, today: date) -> date | None:
    """Return the day ``days`` after ``day``, unless that lies ahead of ``today``."""
    target = day + timedelta(days=days)
    return target if target <= today else None


Week = tuple[date | None, ...]
"""Seven places from the first day of a week on; ``None`` where the day is of another month."""


def month_of(day: date) -> date:
    """Return the month ``day`` lies in."""
    return day.replace(day=1)


def month_after(month: date) -> date:
    """Return the month that follows."""
    return month_of(month + timedelta(days=32))


def month_earlier(month: date) -> date | None:
    """Return the month before, if notes go back that far."""
    before = month_of(month - timedelta(days=1))
    return before if before >= FIRST_DAY else None


def month_later(month: date, today: date) -> date | None:
    """Return the month that follows, unless it lies ahead of ``today``."""
    after = month_after(month)
    return after if after <= today else None


def days_in(month: date, today: date) -> tuple[date, ...]:
    """Return the days of ``month`` that do not lie ahead of ``today``."""
    end = min(month_after(month), today + timedelta(days=1))
    return tuple(month + timedelta(days=on) for on in range((end - month).days))


def weeks_in(month: date, today: date, sunday_first: bool = False) -> tuple[Week, ...]:
    """Return ``month`` in weeks; days and whole weeks that lie ahead of ``today`` are left out."""
    shown = days_in(month, today)
    weeks = dict.fromkeys(week_of(day, sunday_first) for day in shown)
    return tuple(tuple(day if day in shown else None for day in week) for week in weeks)


def months_between(month: date, later: date) -> int:
    """Return by how many months ``later`` comes after ``month``."""
    return 12 * (later.year - month.year) + later.month - month.month


def month_back(month: date, count: int) -> date:
    """Return the month ``count`` months before ``month``."""
    year, place = divmod(12 * month.year + month.month - 1 - count, 12)
    return date(year, place + 1, 1)


def year_holding(month: date, today: date) -> tuple[date, ...]:
    """Return the twelve months around ``month`` that end whole years before this one.

    Months that nothing can be noted for are left out.
    """
    whole_years = months_between(month, today) // 12 * 12
    every = (month_back(today, whole_years + back) for back in range(11, -1, -1))
    return tuple(each for each in every if each >= FIRST_DAY)


NOTHING = timedelta(0)


def between(start: datetime, end: datetime) -> timedelta:
    """Return the time from ``start`` to ``end``, whatever the clocks were changed by meanwhile."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def later(at: datetime, by: timedelta) -> datetime:
    """Return the moment ``by`` after ``at``, as the clock at ``at`` would show it."""
    return (at.astimezone(UTC) + by).astimezone(at.tzinfo)
