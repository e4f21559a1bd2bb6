"""What a calendar shows of a habit: its notes, and the days that lie in a flare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.flare import Flare, flare_on
from app.domain.habit import Habit
from app.domain.habit_counts import Counts, counted
from app.domain.month import days_in
from app.reading.wording import say
from app.state.habit_notes import Noted
from app.views.habits.day_shapes import Cell
from app.views.habits.outcome_words import outcome_words, short_day
from app.views.shared.calendar_words import MONTHS


def month_words(month: date) -> str:
    """Return ``month`` as in "November 2026"."""
    name = say(f"common.{MONTHS[month.month - 1]}")
    return say("habits.month_year", month=name, year=month.year)


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """The days of ``habit`` up to ``today``."""

    habit: Habit
    today: date
    noted: Noted
    flares: Sequence[Flare]

    def counts(self, month: date) -> Counts:
        """Return the days of ``month`` by what was noted."""
        return counted(days_in(month, self.today), self.noted)

    def in_flare(self, day: date) -> bool:
        """Return whether ``day`` lies in a flare."""
        return flare_on(self.flares, day) is not None

    def any_flare(self, months: Sequence[date]) -> bool:
        """Return whether a day of ``months`` lies in a flare."""
        return any(self.in_flare(day) for month in months for day in days_in(month, self.today))

    def cell(self, day: date, x: float, y: float, width: float, height: float) -> Cell:
        """Return ``day`` at its place in a picture."""
        outcome = self.noted[day].outcome if day in self.noted else None
        return Cell(x, y, width, height, outcome, day == self.today, self.in_flare(day))

    def outcome(self, day: date) -> str:
        """Return what is noted for ``day``, in words."""
        said = outcome_words(self.noted.get(day), self.habit.frequency.times_a_day)
        return say("habits.in_flare", outcome=said) if self.in_flare(day) else said

    def day_name(self, day: date) -> str:
        """Return what the button of ``day`` is called."""
        return say("habits.day_row", day=short_day(day), outcome=self.outcome(day))
