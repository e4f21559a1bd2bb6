"""Energy: what a person felt they had and felt they spent; a feeling, not a measurement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.entry import Entry
from app.domain.errors import InvalidInput

FULL = 100
"""Both are whole numbers from 0 to this (the scale of Jason 2009)."""

BALANCED_FROM, BALANCED_TO = 90, 110
"""What counts as about balanced (evidence 4.3: our choice)."""


class EnergyBand(StrEnum):
    """An energy quotient in words."""

    BELOW = "below"
    BALANCED = "balanced"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Energy(Entry):
    """Both ratings of one day, at most once a day; one left out is unknown, not zero.

    Raises:
        InvalidInput: If a rating is not a whole number from 0 to 100.

    """

    available: int | None = None
    spent: int | None = None

    def __post_init__(self) -> None:
        """Refuse what is outside the scale."""
        for rating in (self.available, self.spent):
            if rating is not None and not 0 <= rating <= FULL:
                raise InvalidInput("energy_range", most=FULL)

    @property
    def quotient(self) -> float | None:
        """The energy quotient of the day."""
        return quotient(self.spent, self.available)

    @property
    def band(self) -> EnergyBand | None:
        """The quotient in words."""
        return None if self.quotient is None else energy_band(self.quotient)


def quotient(spent: float | None, available: float | None) -> float | None:
    """Return 100 × spent ÷ available (Jason 2009); ``None`` if one is missing or none was there.

    It was studied in ME/CFS, not in fibromyalgia (evidence P7).
    """
    if spent is None or not available:
        return None
    return 100 * spent / available


def energy_band(found: float) -> EnergyBand:
    """Return the word for an energy quotient: 90 to 110 is about balanced."""
    if found > BALANCED_TO:
        return EnergyBand.OVER
    return EnergyBand.BALANCED if found >= BALANCED_FROM else EnergyBand.BELOW
