"""A planned day: its points beside its plan, in words and never as a percentage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.activity import round_half
from app.domain.flare import NO_FLARE, FlareState, FlareStep, Spell, flare_state
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
    past: bool = False
    """Whether it is over. A flare may be noted long after; then no day looks fuller than before."""
    only_rest: bool = False
    """Whether rest is noted and nothing else, so that its points are not known."""

    @property
    def planned(self) -> float | None:
        """The plan for the day with the flare in it; ``None`` without a plan. Never zero.

        A day that is over is compared with the whole plan, on every screen.
        """
        if self.plan is None:
            return None
        factor = 1.0 if self.past else self.flare.factor
        return max(LEAST, round_half(self.plan.points * factor))

    @property
    def share(self) -> float | None:
        """The points as a share of the plan; ``None`` if either is not known."""
        if self.points is None or self.planned is None:
            return None
        return self.points / self.planned

    @property
    def band(self) -> Band | None:
        """The share in words; ``None`` if it is not known, and for a flare day that is over."""
        in_flare = self.past and self.flare.step is FlareStep.FLARE
        return None if self.share is None or in_flare else band_of(self.share)


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
    day: date,
    points: float | None,
    plans: Sequence[Plan],
    spells: Iterable[Spell],
    today: date,
    only_rest: bool = False,
) -> PlannedDay:
    """Return ``day`` with the plan and the flares that hold on it, as it looks ``today``."""
    return PlannedDay(
        day=day,
        points=points,
        plan=plan_on(plans, day),
        flare=flare_state(spells, day),
        past=day < today,
        only_rest=only_rest,
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
