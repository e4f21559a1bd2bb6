"""A plan: points a day from a date on, and how it came about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.activity import round_half
from app.domain.day_load import DayLoad as DayLoad
from app.domain.errors import InvalidInput

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
