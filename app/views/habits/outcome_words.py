"""What was noted about a habit, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.domain.habit import Habit, Version
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.views.shared.calendar_words import day_and_month, full_day, weekday_short


def outcome_words(mark: HabitMark | None, brief: bool = False) -> str:
    """Return what ``mark`` says; a ``brief`` one leaves the version out."""
    if mark is None:
        return say("habits.blank")
    if mark.outcome is Outcome.DONE and mark.version is not None and not brief:
        return say(f"habits.done_{mark.version}")
    return say(f"habits.{mark.outcome}")


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


def version_name(
    habit: Habit, version: Version, detail: str, done: bool, day: date, today: date
) -> str:
    """Return what the button of a version is called."""
    key = "habits.tile" + ("_done" if done else "") + ("" if day == today else "_day")
    return say(
        key,
        habit=habit.name,
        version=say(f"habits.{version}").lower(),
        detail=detail,
        day=full_day(day),
    )


def change_words(
    habit: Habit, outcome: Outcome | None, version: Version | None, day: date, today: date
) -> str:
    """Return what the message says after a change."""
    ending = "" if day == today else "_day"
    if outcome is Outcome.NOT_DONE:
        return say(f"habits.left_out{ending}")
    name = outcome or "blank"
    words = say(f"habits.{name}_{version}" if version else f"habits.{name}")
    return say(f"habits.noted{ending}", habit=habit.name, outcome=words, day=full_day(day))
