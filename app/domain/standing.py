"""Slow standing: from lying to standing in five steps."""

from __future__ import annotations

from enum import StrEnum

from app.domain.errors import InvalidInput
from app.domain.habit import Version

HIGHEST = 10
"""Dizziness goes from 0 (none) to this (own item, evidence 5)."""


class Step(StrEnum):
    """What is done in turn (Newcastle and Leeds hospitals: "get out of bed in stages")."""

    LIE = "lie"
    SIT = "sit"
    FEET = "feet"
    STAND = "stand"
    WAIT = "wait"


STEPS = tuple(Step)

SECONDS = {Step.LIE: 20, Step.SIT: 30, Step.FEET: 30, Step.STAND: 30, Step.WAIT: 30}
"""How long a step is meant to last at least. Moving the feet is 3 times 10 seconds (Cambridge
University Hospitals, evidence H3); the others are our choice: no source gives a number."""


def version_stood(done: Step | None) -> Version | None:
    """Return which version of the habit it is to have gone through ``done``; ``None`` for none.

    Each moment sat or waited is one of the pauses that the habit counts.
    """
    if done is None or done is Step.LIE:
        return None
    if done is Step.SIT:
        return Version.TINY
    return Version.SMALL if done is Step.FEET else Version.FULL


def checked_dizziness(rating: int | None) -> int | None:
    """Return ``rating`` if there is one and it goes from 0 to 10.

    Raises:
        InvalidInput: If it does not.

    """
    if rating is not None and not 0 <= rating <= HIGHEST:
        raise InvalidInput("rating_range", rating=rating)
    return rating
