"""The groups of the menu."""

from __future__ import annotations

from app.domain.habit import HabitGroup, grouped
from app.reading.content import WORDS
from app.reading.library import load_habits


def test_the_menu_falls_into_groups_the_gentlest_first() -> None:
    groups = grouped(load_habits(WORDS / "habits"))
    numbers = [(group, [habit.number for habit in members]) for group, members in groups]
    assert numbers == [
        (HabitGroup.START, [4, 7, 14]),
        (HabitGroup.DAY, [6, 9, 11, 12, 13, 15]),
        (HabitGroup.SMALL_MOVES, [2, 3, 5]),
        (HabitGroup.EXERCISE, [1, 10]),
        (HabitGroup.CHECKED, [8, 16]),
    ]


def test_groups_without_habits_are_left_out() -> None:
    assert grouped(()) == ()
