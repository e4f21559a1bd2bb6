"""Bars: the points of days beside each other and beside their plans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.planned_day import Band, PlannedDay, PlannedDays

FULL_FROM = 10.0
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
    full = max([FULL_FROM, *lengths])
    return tuple(Bar(each, full) for each in days.days)
