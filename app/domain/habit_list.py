"""The list of habits in use: in the person's order, under the person's groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from app.domain.habit import Habit, HabitChoice
from app.domain.identity import name_key
from app.domain.settings import Settings

T = TypeVar("T")

Shelves = tuple[tuple[str, tuple[Habit, ...]], ...]
"""Groups by their names, each with its habits; those without a group come last, under none."""


def is_offered(habit: Habit, settings: Settings) -> bool:
    """Return whether the settings leave ``habit`` in."""
    shown = settings.smoke_free_shown or not habit.on_request
    return shown and not is_left_out(habit, settings)


def is_left_out(habit: Habit, settings: Settings) -> bool:
    """Return whether effort may make the person worse later, and ``habit`` is exercise (P12)."""
    return habit.exercise and settings.careful


def rests(habit: Habit, in_flare: bool, day: date, today: date) -> bool:
    """Return whether ``habit`` is not to be done on ``day``, as exercise ``in_flare`` is not.

    What was done on a day that is past can be noted all the same.
    """
    return habit.exercise and in_flare and day == today


def shelved(habits: Sequence[Habit], choices: Mapping[str, HabitChoice]) -> Shelves:
    """Return ``habits``, given in the order of the menu, as the person arranged them.

    Groups stand in the order of their first habits, under their names as written last.
    """
    in_order = sorted(habits, key=lambda habit: choices[habit.slug].place)
    groups: dict[str, list[Habit]] = {}
    for habit in in_order:
        groups.setdefault(name_key(choices[habit.slug].group), []).append(habit)
    keys = [key for key in groups if key] + [key for key in groups if not key]
    names = group_names(choices[habit.slug] for habit in in_order)
    return tuple((names.get(key, ""), tuple(groups[key])) for key in keys)


def whole_of(slug: str, choices: Mapping[str, HabitChoice]) -> str:
    """Return the habit that ``slug`` is a part of, or itself.

    Two devices may have put habits together in a circle; then the first is the whole.
    """
    seen = [slug]
    while (choice := choices.get(seen[-1])) and choice.into in choices:
        if choice.into in seen:
            return min(seen[seen.index(choice.into) :])
        seen.append(choice.into)
    return seen[-1]


def group_names(choices: Iterable[HabitChoice]) -> dict[str, str]:
    """Return the names of all groups as written last, by what they are compared by."""
    in_order = sorted(choices, key=lambda choice: choice.changed)
    return {name_key(choice.group): choice.group for choice in in_order if choice.group}


def flat(shelves: Shelves) -> tuple[Habit, ...]:
    """Return all habits of ``shelves`` in their order."""
    return tuple(habit for _, members in shelves for habit in members)


def moved(shelves: Shelves, slug: str, down: bool) -> dict[str, int]:
    """Return the places of all habits once ``slug`` went one up or ``down`` within its group."""
    after = [
        (name, _stepped(members, [habit.slug for habit in members], slug, down))
        for name, members in shelves
    ]
    return _places(after)


def group_moved(shelves: Shelves, group: str, down: bool) -> dict[str, int]:
    """Return the places of all habits once ``group`` went one up or ``down``.

    The habits without a group stay last.
    """
    named = [shelf for shelf in shelves if shelf[0]]
    after = _stepped(named, [name for name, _ in named], group, down)
    return _places([*after, *(shelf for shelf in shelves if not shelf[0])])


def next_place(choices: Iterable[HabitChoice]) -> int:
    """Return the place of a habit that is switched on now: last, if there is an order at all."""
    last = max((choice.place for choice in choices if choice.on), default=0)
    return last + 1 if last else 0


def _stepped(items: Sequence[T], names: Sequence[str], name: str, down: bool) -> tuple[T, ...]:
    """Return ``items`` once the one called ``name``, if it is there, went one up or ``down``."""
    every = list(items)
    if name in names:
        here = names.index(name)
        there = here + (1 if down else -1)
        if 0 <= there < len(every):
            every[here], every[there] = every[there], every[here]
    return tuple(every)


def _places(shelves: Iterable[tuple[str, tuple[Habit, ...]]]) -> dict[str, int]:
    habits = flat(tuple(shelves))
    return {habit.slug: place for place, habit in enumerate(habits, start=1)}
