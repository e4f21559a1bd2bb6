"""The observation: days that are only recorded, before a plan is offered from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.caution import Caution
from app.domain.day_load import DayLoad
from app.domain.plan import LEAST, comfortable_level, suggested_plan
from app.domain.spell import Spell, flare_followed

OFFERED_FROM = 7
"""Logged days before a plan is offered (epsychclinic, mecfsdiary, c19-yrs: evidence P1)."""

FEWEST = 3
"""Logged days before one can be asked for, and that must count (RFCFS: a 3-day mean)."""

MOST = 14
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
        """Whether there are enough for a plan to be worked out when asked for."""
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
    logged = [(day, points) for day, points in sorted(days) if points is not None][-MOST:]
    loads = tuple(
        DayLoad(day, points, flare_followed(spells, day, caution.look_back))
        for day, points in logged
    )
    level = comfortable_level(loads)
    if not level or sum(not load.flare_after for load in loads) < FEWEST:
        return None
    return Offer(days=loads, level=level, factor=caution.factors[0], factors=caution.factors)
