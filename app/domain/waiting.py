"""What waits on a day, if the person likes: habits, planned activities, a check-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark, Outcome


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
