"""What guides count by: the breaths of easy breathing, and the five steps of slow standing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import InvalidInput
from app.domain.habit import Version

COUNTS = (3, 4, 5)
"""What is counted to: NHS texts say one to five, and less where five is too long
(references 4.1). Below three nothing is slow any more (our choice)."""

_LONGER = 1
"""How much longer the breath out is where the person wants that (our choice)."""

MINUTES = (0, 1, 3, 5)
"""How long it goes on: a few breaths, a minute, or the 3 to 5 minutes of the NHS texts."""

_FEW = 3
"""How many breaths a few are (our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathing:
    """How somebody breathes; one count is about a second.

    Raises:
        InvalidInput: If it is nothing that the screen offers.

    """

    count: int = COUNTS[-1]
    longer_out: bool = False
    minutes: int = 1

    def __post_init__(self) -> None:
        """Refuse forced, deep breaths."""
        if self.count not in COUNTS or self.minutes not in MINUTES:
            raise InvalidInput("breathing")

    @property
    def seconds_in(self) -> int:
        """How long a breath in takes."""
        return self.count

    @property
    def seconds_out(self) -> int:
        """How long a breath out takes."""
        return self.count + (_LONGER if self.longer_out else 0)

    @property
    def breaths(self) -> int:
        """How many breaths it has; the last one is finished, so it may take a little longer."""
        return self.breaths_in(self.minutes)

    def breaths_in(self, minutes: int) -> int:
        """Return how many breaths fill ``minutes``; at least a few."""
        return max(_FEW, math.ceil(60 * minutes / (self.seconds_in + self.seconds_out)))


EASY = Breathing()
"""What holds until the person chooses: equal counts (references 4.1)."""


def version_breathed(breathing: Breathing, breaths: int) -> Version | None:
    """Return which version of the habit ``breaths`` are; ``None`` for fewer than a few."""
    if breaths >= breathing.breaths_in(MINUTES[2]):
        return Version.FULL
    if breaths >= breathing.breaths_in(MINUTES[1]):
        return Version.SMALL
    return Version.TINY if breaths >= _FEW else None


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
