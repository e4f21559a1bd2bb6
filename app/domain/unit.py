"""The unit: what points are called."""

from __future__ import annotations

from enum import StrEnum

from app.domain.errors import InvalidInput

LONGEST_UNIT = 20
"""The most characters an own word may have (our choice: it stands beside every number)."""


class Unit(StrEnum):
    """The words to choose from (evidence P8: some like "spoons", some do not)."""

    POINTS = "points"
    SPOONS = "spoons"
    OWN = "own"
    """A word the person gave; it is said just as they gave it, whatever the number."""


def checked_unit(unit: Unit, own: str) -> str:
    """Return the own word without blank edges.

    Raises:
        InvalidInput: If it is too long, or missing where it is the unit.

    """
    word = " ".join(own.split())
    if len(word) > LONGEST_UNIT:
        raise InvalidInput("unit_too_long", most=LONGEST_UNIT, length=len(word))
    if unit is Unit.OWN and not word:
        raise InvalidInput("unit_missing")
    return word
