"""A habit in words: what a day says of it, how often it is meant, and what was counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.habit import Frequency, Habit, Version
from app.domain.habit_mark import Counts, HabitMark, Noting, Outcome
from app.reading.wording import full_day, say
from app.state.services import Services
from app.views.kit.phrases import day_and_month, weekday_short


@dataclass(frozen=True, slots=True)
class HabitDay:
    """What the buttons of a habit need to know about the day they note for."""

    habit: Habit
    day: date
    today: date
    mark: HabitMark | None
    gentle: bool
    """Whether the day lies in a flare, so that the tiny version comes first."""

    @property
    def done(self) -> HabitMark | None:
        """The mark, if it says that the habit was done."""
        return self.mark if self.mark and self.mark.outcome is Outcome.DONE else None

    @property
    def times(self) -> int:
        """How often it was done."""
        return self.done.times if self.done else 0

    @property
    def most(self) -> int:
        """How often it is meant on one day."""
        return self.habit.frequency.times_a_day

    @property
    def is_today(self) -> bool:
        """Whether the day is today."""
        return self.day == self.today

    @property
    def ending(self) -> str:
        """What the keys of words about another day end with."""
        return "" if self.is_today else "_day"


def habit_day(services: Services, habit: Habit, day: date) -> HabitDay:
    """Return ``habit`` on ``day``."""
    mark = services.habits.marks((day,)).get((habit.slug, day))
    gentle = services.flares.on(day) is not None
    return HabitDay(habit, day, services.clock.today, mark, gentle)


_Said = HabitMark | Noting | None
"""What is noted, or is to be; ``None`` is nothing."""


def outcome_words(mark: _Said, most: int = 1, brief: bool = False) -> str:
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


WEEK, MONTH = 7, 30


def frequency_words(frequency: Frequency) -> str:
    """Return ``frequency`` as in "3 days a week"."""
    times, days = frequency.times, frequency.days
    if days == 1:
        return say("habits.once_a_day") if times == 1 else say("habits.times_a_day", count=times)
    if days == WEEK:
        return say("habits.days_a_week", count=times)
    if days == MONTH:
        return say("habits.days_a_month", count=times)
    return say("habits.days_in", count=times, days=days)


def when_words(habit: Habit) -> str:
    """Return when ``habit`` has its moment, or how often it is meant where nothing says that.

    Both are said where the person set how often.
    """
    often = frequency_words(habit.frequency)
    if habit.when and not habit.target:
        return say("habits.own_target", often=often, when=habit.when)
    return habit.when or often


def target_words(habit: Habit) -> str:
    """Return the target of ``habit``: the menu's words for it, or those of the person's own."""
    return habit.target or frequency_words(habit.frequency)


def counts_words(counts: Counts) -> str:
    """Return ``counts`` as in "18 of 22 days noted: 13 done, ..."."""
    if not counts.noted:
        return say("habits.nothing_noted")
    said = say(
        "habits.counts",
        count=counts.days,
        noted=counts.noted,
        done=counts.done,
        resting=counts.resting,
        not_done=counts.not_done,
    )
    return f"{said} {say('habits.counts_blank', count=counts.blank)}" if counts.blank else said
