"""A plan: points a day from a date on, and a day beside it, in words, never as a percentage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.activity import round_half
from app.domain.caution import Caution
from app.domain.day_load import DayLoad as DayLoad
from app.domain.errors import InvalidInput
from app.domain.flare import NO_FLARE, FlareState, FlareStep, Spell, flare_followed, flare_state

LEAST, MOST = 0.5, 1000
"""The smallest and the largest plan (our choice): a plan is never zero (references 4.1), and
24 hours of the hardest activity at the heaviest weight stay below the largest."""


class Origin(StrEnum):
    """How a plan came about."""

    OFFER = "offer"
    """Worked out from logged days and kept."""
    OWN = "own"
    """A number the person chose."""
    RAISED = "raised"
    LOWERED = "lowered"
    NONE = "none"
    """From this day on the person wants no plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Points a day from ``first`` on, until the next plan.

    What led to it is kept with it, so that "why this number?" can be answered for good:
    ``level`` × ``factor``, rounded to the half, are the points, unless the number is the
    person's own.

    Raises:
        InvalidInput: If the points are outside their range.

    """

    id: str
    first: date
    points: float
    """0 where the person wants no plan."""
    changed: datetime
    origin: Origin = Origin.OWN
    level: float | None = None
    """The comfortable level it was worked out from, or the plan before it."""
    factor: float | None = None
    days: tuple[DayLoad, ...] = ()
    """The logged days that led to it."""

    def __post_init__(self) -> None:
        """Refuse what no screen can have offered."""
        if self.origin is Origin.NONE and self.points == 0:
            return
        if not LEAST <= self.points <= MOST:
            raise InvalidInput("plan_range", least=LEAST, most=MOST)


def comfortable_level(days: Iterable[DayLoad]) -> float | None:
    """Return the mean points of the days that no flare followed; ``None`` if there are none.

    The mean of days is the idea of RFCFS; leaving out what a flare followed is our choice
    (evidence 4.1). Days not logged are not among ``days``.
    """
    calm = sorted(load.points for load in days if not load.flare_after)
    return sum(calm) / len(calm) if calm else None


def suggested_plan(level: float, factor: float) -> float:
    """Return ``level`` × ``factor`` in half points (evidence 4.1)."""
    return round_half(level * factor)


_PLACES = range(2, 7)
"""Six are enough: of the endless digits of a mean some are rounded up to where the sum tips."""


def written_level(level: float, factor: float, points: float) -> float:
    """Return ``level`` to two places, or as many as its sum needs to come out at ``points``."""
    ways = [round(level, places) for places in _PLACES]
    right = (way for way in ways if max(LEAST, suggested_plan(way, factor)) == points)
    return next(right, ways[0])


def stepped(points: float, step: float) -> float:
    """Return ``points`` moved by ``step``, in half points and within the range of plans."""
    return max(LEAST, min(MOST, round_half(points + step)))


def in_order(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """Return ``plans`` as they followed each other; of two on one day the one changed last."""
    return tuple(sorted(plans, key=lambda plan: (plan.first, plan.changed, plan.id)))


def plan_on(plans: Iterable[Plan], day: date) -> Plan | None:
    """Return the plan that holds on ``day``: the one that began last."""
    begun = in_order(plan for plan in plans if plan.first <= day)
    return begun[-1] if begun and begun[-1].origin is not Origin.NONE else None


OFFERED_FROM = 7
"""Logged days before a plan is offered (epsychclinic, mecfsdiary, c19-yrs: evidence P1)."""

FEWEST = 3
"""Logged days before one can be asked for, and that must count (RFCFS: a 3-day mean)."""

_MOST_DAYS = 14
"""The newest logged days are enough (evidence 4.3: 3 to 14)."""

LOOK_BACK = 28
"""How many days back they may lie, so that a week of notes can come together slowly
(our choice)."""


@dataclass(frozen=True, slots=True)
class Observation:
    """How far the recording is."""

    logged: int
    """Logged days, today included."""
    over: int
    """Logged days that are over: only they count for a plan."""

    @property
    def offers(self) -> bool:
        """Whether there are enough days for a plan to be offered."""
        return self.over >= OFFERED_FROM

    @property
    def can_be_asked(self) -> bool:
        """Whether there are as many as a plan rests on at least, if all of them count."""
        return self.over >= FEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A plan worked out from logged days, which the person may keep, change or skip."""

    days: tuple[DayLoad, ...]
    """The logged days; those that a flare followed do not count for the level."""
    level: float
    """The comfortable level."""
    factor: float
    factors: tuple[float, ...]
    """What the level may be taken times; only the smallest after effort that costs later."""

    @property
    def points(self) -> float:
        """The plan."""
        return max(LEAST, suggested_plan(self.level, self.factor))

    def with_factor(self, factor: float) -> Offer:
        """Return the same offer with another one of its factors."""
        if factor not in self.factors:
            raise ValueError(f"{factor} is none of {self.factors}")
        return replace(self, factor=factor)

    def below(self, points: float) -> Offer | None:
        """Return the same offer with those of its factors that lead below ``points``, if any."""
        smaller = [each for each in self.factors if self.with_factor(each).points < points]
        return replace(self, factor=smaller[0], factors=tuple(smaller)) if smaller else None


def observation(loads: Sequence[float | None]) -> Observation:
    """Return how far the recording is; ``loads`` are days in a row that end with today."""
    logged = sum(load is not None for load in loads)
    today = bool(loads) and loads[-1] is not None
    return Observation(logged=logged, over=logged - today)


def offer(
    days: Iterable[tuple[date, float | None]], spells: Sequence[Spell], caution: Caution
) -> Offer | None:
    """Return the plan worked out from ``days`` that are over; ``None`` if too few count.

    The newest fourteen logged days are taken, and at least three must be calm: not in a flare,
    and followed by none.
    """
    logged = [(day, points) for day, points in sorted(days) if points is not None][-_MOST_DAYS:]
    loads = tuple(
        DayLoad(day, points, flare_followed(spells, day, caution.look_back))
        for day, points in logged
    )
    level = comfortable_level(loads)
    if not level or sum(not load.flare_after for load in loads) < FEWEST:
        return None
    return Offer(days=loads, level=level, factor=caution.factors[0], factors=caution.factors)


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
        """The share in words; ``None`` if it is not known, and for a flare day."""
        in_flare = self.flare.step is FlareStep.FLARE
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
