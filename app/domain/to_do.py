"""What is to do: an activity on the list of its day, and what a day comes to with its list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.activity import HARDEST, LONGEST_NAME, ActivityKind, Weights
from app.domain.entry import Entry, checked_minutes
from app.domain.errors import InvalidInput
from app.domain.identity import is_longer, signs_in
from app.domain.plan import PlannedDay

FURTHEST_AHEAD = 6
"""How many days ahead a list can be made (our choice: with today that is a week)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intention(Entry):
    """An activity that stands on the list of its day; ``at`` is when it was put there.

    Raises:
        InvalidInput: If effort, minutes or name are outside their range.

    """

    activity: ActivityKind
    """What it draws on."""
    effort: int
    minutes: float
    name: str = ""
    waits: bool = False
    """Whether it was left for after a flare."""

    def __post_init__(self) -> None:
        """Refuse what no person can have meant."""
        if not 0 <= self.effort <= HARDEST:
            raise InvalidInput("effort_range", effort=self.effort)
        checked_minutes(self.minutes)
        if is_longer(self.name, LONGEST_NAME):
            raise InvalidInput("name_too_long", most=LONGEST_NAME, length=signs_in(self.name))

    @property
    def kind(self) -> ActivityKind:
        """What it draws on, by the name that all activities have for it."""
        return self.activity


def days_ahead(today: date) -> tuple[date, ...]:
    """Return the days that a list can be made for, ``today`` first."""
    return tuple(today + timedelta(days=ahead) for ahead in range(FURTHEST_AHEAD + 1))


def listable(day: date, today: date) -> date:
    """Return ``day`` if a list can be made for it.

    Raises:
        InvalidInput: If it is over, or further ahead than lists are made.

    """
    if day not in days_ahead(today):
        raise InvalidInput("day_not_listed", most=FURTHEST_AHEAD)
    return day


def on_list(intentions: Iterable[Intention], day: date) -> tuple[Intention, ...]:
    """Return the list of ``day``: what waits for the end of a flare is not on it."""
    return tuple(each for each in intentions if each.day == day and not each.waits)


def left_over(
    intentions: Iterable[Intention], today: date, in_flare: bool
) -> tuple[Intention, ...]:
    """Return what stands there from days that are over, and after a flare what waited for that."""
    return tuple(each for each in intentions if (not in_flare if each.waits else each.day < today))


def with_intentions(
    day: PlannedDay, intentions: Iterable[Intention], weights: Weights
) -> PlannedDay:
    """Return ``day`` as it would be once ``intentions`` were done too; nothing stays unknown."""
    worth = [weights.points_of(each) for each in intentions]
    return replace(day, points=(day.points or 0.0) + sum(worth)) if worth else day
