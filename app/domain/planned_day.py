"""A planned day: its points beside its plan, in words and never as a percentage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from app.domain.activity import HARDEST, LONGEST_NAME, ActivityKind, Weights, round_half
from app.domain.entry import Entry, checked_minutes
from app.domain.errors import InvalidInput
from app.domain.flare import NO_FLARE, FlareState, Spell, flare_state
from app.domain.plan import LEAST, Plan, plan_on

_ABOUT_RIGHT_FROM, _NEAR_EDGE_ABOVE, _OVER_ABOVE = 0.6, 1.0, 1.15
"""Where the words change, as shares of the plan (evidence 4.3: our choice)."""


class Band(StrEnum):
    """A share of the plan in words."""

    QUIET = "quiet"
    ABOUT_RIGHT = "about_right"
    NEAR_EDGE = "near_edge"
    OVER = "over"


def band_of(share: float) -> Band:
    """Return the word for ``share``: 0.6 to 1.0 is about right, over 1.15 is over the plan."""
    if share > _OVER_ABOVE:
        return Band.OVER
    if share > _NEAR_EDGE_ABOVE:
        return Band.NEAR_EDGE
    return Band.ABOUT_RIGHT if share >= _ABOUT_RIGHT_FROM else Band.QUIET


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """One day: what was planned and why, and what was logged."""

    day: date
    points: float | None
    """``None`` stands for a day not logged, which is unknown and not zero."""
    plan: Plan | None
    """The plan that holds, before flares."""
    flare: FlareState = NO_FLARE
    """What flares do to it."""

    @property
    def planned(self) -> float | None:
        """The plan for the day with the flare in it; ``None`` without a plan. Never zero."""
        if self.plan is None:
            return None
        return max(LEAST, round_half(self.plan.points * self.flare.factor))

    @property
    def share(self) -> float | None:
        """The points as a share of the plan; ``None`` if either is not known."""
        if self.points is None or self.planned is None:
            return None
        return self.points / self.planned

    @property
    def band(self) -> Band | None:
        """The share in words; ``None`` if it is not known."""
        return None if self.share is None else band_of(self.share)


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """Several days in order, compared with their plans over the days logged."""

    days: tuple[PlannedDay, ...]

    @property
    def compared(self) -> tuple[PlannedDay, ...]:
        """The days that were logged and had a plan."""
        return tuple(day for day in self.days if day.share is not None)

    @property
    def points(self) -> float:
        """The points of the days compared."""
        return sum(day.points or 0 for day in self.compared)

    @property
    def planned(self) -> float:
        """The plans of the days compared: a day not logged adds nothing to either sum."""
        return sum(day.planned or 0 for day in self.compared)

    @property
    def share(self) -> float | None:
        """The points as a share of the plans; ``None`` if no day can be compared."""
        return self.points / self.planned if self.compared else None

    @property
    def band(self) -> Band | None:
        """The share in words; ``None`` if no day can be compared."""
        return None if self.share is None else band_of(self.share)


def planned_day(
    day: date, points: float | None, plans: Sequence[Plan], spells: Iterable[Spell]
) -> PlannedDay:
    """Return ``day`` with the plan and the flares that hold on it."""
    return PlannedDay(
        day=day, points=points, plan=plan_on(plans, day), flare=flare_state(spells, day)
    )


_FULL_FROM = 10.0
"""The fewest points that fill the height, so that a quiet week looks quiet (our choice)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day; a day not logged has no length, which is unknown and not zero."""

    at: PlannedDay
    full: float
    """How many points have the full length."""

    @property
    def day(self) -> date:
        """The day."""
        return self.at.day

    @property
    def points(self) -> float | None:
        """Its points; ``None`` stands for a day not logged."""
        return self.at.points

    @property
    def share(self) -> float:
        """How much of the full length it has, 0 to 1."""
        return (self.at.points or 0) / self.full

    @property
    def plan_share(self) -> float | None:
        """How far along the full length its plan lies; ``None`` without a plan."""
        return None if self.at.planned is None else self.at.planned / self.full

    @property
    def is_over(self) -> bool:
        """Whether it is over its plan, and not just near the edge."""
        return self.at.band is Band.OVER


def bars_of(days: PlannedDays) -> tuple[Bar, ...]:
    """Return a bar for each of ``days``; the longest of them, or the largest plan, is full."""
    lengths = [each.points or 0 for each in days.days] + [each.planned or 0 for each in days.days]
    full = max([_FULL_FROM, *lengths])
    return tuple(Bar(each, full) for each in days.days)


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
        if len(self.name) > LONGEST_NAME:
            raise InvalidInput("name_too_long", most=LONGEST_NAME, length=len(self.name))

    @property
    def kind(self) -> ActivityKind:
        """What it draws on, by the name that all activities have for it."""
        return self.activity


def days_to_plan(today: date) -> tuple[date, ...]:
    """Return the days that a list can be made for, ``today`` first."""
    return tuple(today + timedelta(days=ahead) for ahead in range(FURTHEST_AHEAD + 1))


def plannable(day: date, today: date) -> date:
    """Return ``day`` if a list can be made for it.

    Raises:
        InvalidInput: If it is over, or further ahead than lists are made.

    """
    if day not in days_to_plan(today):
        raise InvalidInput("day_not_planned", most=FURTHEST_AHEAD)
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
