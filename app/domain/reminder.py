"""When the app speaks by itself: reminders at times that were chosen, the word about a backup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.domain.days import own_day
from app.domain.errors import InvalidInput
from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark, Outcome

MOST = 3
"""How many times can be chosen (our choice: more would be noise)."""

_SUGGESTED = (time(9, 0), time(14, 0), time(19, 0), time(12, 0))
"""What a new time starts on; the first that is free (our choice)."""

_STEP = 30
"""How many minutes one tap moves a time (our choice)."""

STILL = timedelta(hours=1)
"""For so long after its time a reminder may still come (our choice: later it is let go)."""

_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The own day on which the reminder of a time came last."""

    at: time
    day: date


def checked_times(times: tuple[time, ...]) -> tuple[time, ...]:
    """Return ``times`` if so many can be chosen, each once.

    Raises:
        InvalidInput: If there are too many, or one stands there twice.

    """
    if len(times) > MOST:
        raise InvalidInput("reminder_many", most=MOST)
    if len(set(times)) < len(times):
        raise InvalidInput("reminder_twice")
    return times


def with_another(times: tuple[time, ...]) -> tuple[time, ...]:
    """Return ``times`` with a suggested one more, in order."""
    free = next(each for each in _SUGGESTED if each not in times)
    return tuple(sorted((*times, free)))


def moved(times: tuple[time, ...], at: time, steps: int) -> tuple[time, ...]:
    """Return ``times`` with ``at`` moved by ``steps`` around the clock, past those taken."""
    others = tuple(each for each in times if each != at)
    minutes = at.hour * 60 + at.minute
    while True:
        minutes = (minutes + steps * _STEP) % _A_DAY
        new = time(*divmod(minutes, 60))
        if new not in others:
            return tuple(sorted((*others, new)))


def due(
    times: Iterable[time], told: Iterable[Told], now: datetime, day_start: time, in_flare: bool
) -> tuple[time, ...]:
    """Return the times whose reminder is to come ``now``; several of them are one reminder.

    In a flare there are none. A clock that was set back a little brings none again.
    """
    if in_flare:
        return ()
    today = own_day(now, day_start)
    last = {each.at: each.day for each in told}
    return tuple(
        at
        for at in times
        if _has_come(at, now, today, day_start) and not _was_told(last.get(at), today)
    )


def now_told(told: Iterable[Told], times: Iterable[time], today: date) -> tuple[Told, ...]:
    """Return ``told`` once the reminders of ``times`` came ``today``."""
    new = tuple(Told(at=at, day=today) for at in times)
    fresh = {each.at for each in new}
    return (*(each for each in told if each.at not in fresh), *new)


def _has_come(at: time, now: datetime, today: date, day_start: time) -> bool:
    """Return whether ``at`` came a short while ago; before the start of a day it is night."""
    day = today + timedelta(days=1 if at < day_start else 0)
    # By the clock on the wall: that is what the person chose, whatever clocks were changed by.
    since = now.replace(tzinfo=None) - datetime.combine(day, at)
    return timedelta(0) <= since < STILL


def _was_told(last: date | None, today: date) -> bool:
    return last is not None and 0 <= (last - today).days <= 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How much of each there is."""

    habits: int = 0
    planned: int = 0
    check_in: bool = False
    """Whether there is no check-in yet."""

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to speak of."""
        return not (self.habits or self.planned or self.check_in)


def habit_waits(habit: Habit, marks: Mapping[tuple[str, date], HabitMark], today: date) -> bool:
    """Return whether ``habit`` has nothing noted ``today`` and was not done often enough lately.

    "Lately" are as many days, ``today`` the last of them, as its frequency speaks of.
    """
    if (habit.slug, today) in marks:
        return False
    days = (today - timedelta(days=back) for back in range(habit.frequency.days))
    found = (marks.get((habit.slug, day)) for day in days)
    done = sum(mark is not None and mark.outcome is Outcome.DONE for mark in found)
    return habit.frequency.days == 1 or done < habit.frequency.times


_OLD_AFTER = 30
"""After so many days a backup is old, and so are notes that were never in one (our choice)."""

_QUIET_FOR = 7
"""For so many days nothing more is said of it (our choice)."""


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
