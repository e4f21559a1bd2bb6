"""A fortnight: fourteen days in a row, and how even they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.steadiness import (
    Evenness,
    evenness,
    middle,
    spread,
    steadiness,
    swings,
    variation,
)

DAYS = 14
"""How many days are looked at (evidence 4.3: our choice)."""

SWINGS_TOLD_FROM = 2
"""One pair is ordinary life; from two on it is mentioned (evidence 4.5: our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fortnight:
    """Days with their points, and the arithmetic on them."""

    days: tuple[date, ...]
    loads: tuple[float | None, ...]
    """``None`` stands for a day not logged."""
    look_ahead: int
    """Among how many days after a busy one a quiet one belongs to it."""

    @property
    def logged(self) -> int:
        """How many days were logged."""
        return sum(load is not None for load in self.loads)

    @property
    def middle(self) -> float | None:
        """The points of the day in the middle, with half of the days above it."""
        return middle(self.loads)

    @property
    def spread(self) -> tuple[float, float] | None:
        """The mean, and how far the days lie from it: the standard deviation."""
        return spread(self.loads)

    @property
    def variation(self) -> float | None:
        """The standard deviation over the mean."""
        return variation(self.loads)

    @property
    def steadiness(self) -> int | None:
        """Steadiness from 0 to 100: arithmetic for "why?", never a grade."""
        return steadiness(self.loads)

    @property
    def evenness(self) -> Evenness | None:
        """Steadiness in words."""
        found = self.steadiness
        return None if found is None else evenness(found)

    @property
    def swings(self) -> tuple[tuple[date, date], ...]:
        """Each busy day with the quiet one that came soon after it."""
        pairs = swings(self.loads, self.look_ahead)
        return tuple((self.days[busy], self.days[quiet]) for busy, quiet in pairs)

    @property
    def tells_swings(self) -> bool:
        """Whether the swings are worth a message."""
        return len(self.swings) >= SWINGS_TOLD_FROM

    def points_on(self, day: date) -> float | None:
        """Return the points of one of its days."""
        return self.loads[self.days.index(day)]


def fortnight(days: Sequence[date], loads: Sequence[float | None], look_ahead: int) -> Fortnight:
    """Return the fortnight of ``days``, which are in a row."""
    return Fortnight(days=tuple(days), loads=tuple(loads), look_ahead=look_ahead)
