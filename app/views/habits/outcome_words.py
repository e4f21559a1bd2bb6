"""What is noted, in words: for the eye, for the ear, and in messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.habit import Habit, Version
from app.domain.habit_mark import HabitMark, Noting, Outcome
from app.reading.wording import say
from app.views.habits.habit_day import HabitDay
from app.views.shared.calendar_words import day_and_month, full_day, weekday_short

Said = HabitMark | Noting | None
"""What is noted, or is to be; ``None`` is nothing."""


def outcome_words(mark: Said, most: int = 1, brief: bool = False) -> str:
    """Return what ``mark`` says about a habit that is meant ``most`` times a day.

    A ``brief`` one leaves out the version, and how often.
    """
    if mark is None:
        return say("habits.blank")
    if mark.outcome is not Outcome.DONE or brief:
        return say(f"habits.{mark.outcome}")
    words = say(f"habits.done_{mark.version}" if mark.version else "habits.done")
    if most == 1:
        return words
    return say("habits.times_of", outcome=words, times=mark.times, most=most)


def week_words(days: Sequence[date], marks: Mapping[date, HabitMark]) -> str:
    """Return a week of marks as one sentence."""
    return "; ".join(
        say(
            "habits.strip_day",
            day=weekday_short(day),
            outcome=outcome_words(marks.get(day), brief=True),
        )
        for day in days
    )


def short_day(day: date) -> str:
    """Return ``day`` as in "Tue 17 November"."""
    return say("habits.short_day", weekday=weekday_short(day), date=day_and_month(day))


def version_name(shown: HabitDay, version: Version | None, detail: str, chosen: bool) -> str:
    """Return what the button of a version is called; it is ``chosen`` if that was done."""
    ending = ("_done" if chosen and shown.most == 1 else "") + shown.ending
    name = say(
        f"habits.tile{ending}" if version else f"habits.plain_tile{ending}",
        habit=shown.habit.name,
        version=say(f"habits.{version}").lower() if version else "",
        detail=detail,
        day=full_day(shown.day),
    )
    if chosen and shown.most > 1:
        return say("habits.tile_times", name=name, times=shown.times, most=shown.most)
    return name


def change_words(habit: Habit, after: Noting | None, day: date, today: date) -> str:
    """Return what the message says after a change."""
    ending = "" if day == today else "_day"
    if after and after.outcome is Outcome.NOT_DONE:
        return say(f"habits.left_out{ending}")
    words = outcome_words(after, habit.frequency.times_a_day)
    return say(f"habits.noted{ending}", habit=habit.name, outcome=words, day=full_day(day))
