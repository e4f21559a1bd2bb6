"""The groups in which the menu of habits is offered, the gentlest first."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from app.domain.habit import Habit


class HabitGroup(StrEnum):
    """What the habits of a group have in common."""

    START = "start"
    """Suggested first."""
    DAY = "day"
    """Fits into the day without effort."""
    SMALL_MOVES = "small_moves"
    """Movement so small that it stays for people whom effort makes worse later."""
    EXERCISE = "exercise"
    CHECKED = "checked"
    """Has a check-list of its own."""


def group_of(habit: Habit) -> HabitGroup:
    """Return the group ``habit`` is offered in."""
    if habit.starter:
        return HabitGroup.START
    if habit.opt_in:
        return HabitGroup.CHECKED
    if habit.exercise:
        return HabitGroup.EXERCISE
    return HabitGroup.SMALL_MOVES if habit.within else HabitGroup.DAY


def grouped(habits: Iterable[Habit]) -> tuple[tuple[HabitGroup, tuple[Habit, ...]], ...]:
    """Return ``habits`` by group, each in the order given; groups without habits are left out."""
    every = tuple(habits)
    found = ((group, tuple(h for h in every if group_of(h) is group)) for group in HabitGroup)
    return tuple((group, members) for group, members in found if members)
