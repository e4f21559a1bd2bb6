"""A habit on one day: what is noted about it, and how gently it is offered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark, Outcome
from app.state.services import Services


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
