"""How often a habit is meant, in words."""

from __future__ import annotations

from app.domain.habit import Habit
from app.domain.habit_score import Frequency
from app.reading.wording import say

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
    """Return when ``habit`` has its moment, or how often it is meant where nothing says that."""
    return habit.when or frequency_words(habit.frequency)


def target_words(habit: Habit) -> str:
    """Return the target of ``habit``: the menu's words for it, or those of the person's own."""
    return habit.target or frequency_words(habit.frequency)
