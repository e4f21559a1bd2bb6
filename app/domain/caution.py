"""Caution: how careful the arithmetic of pacing is with the person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What differs for people whom effort makes clearly worse later (evidence P12)."""

    factors: tuple[float, ...]
    """What a comfortable level can be taken times for a plan, the usual one first."""
    look_back: int
    """How many days after a busy one a flare or a quiet day still belongs to it."""
    raises: bool
    """Whether a larger plan is ever suggested."""
    three_day_test: bool
    """Whether trying an activity until tiredness rises is ever suggested."""


STEADY, CAREFUL, VERY_GENTLE = 0.8, 0.7, 0.5
"""Minus 20 % (HEXI; Demos, "keep 2 of 10"), about 70 % (CFS/ME Working Group), half (RFCFS):
evidence P3 and 4.3."""

ORDINARY = Caution(
    factors=(STEADY, CAREFUL, VERY_GENTLE), look_back=2, raises=True, three_day_test=True
)
"""Two days of looking back are 48 hours (the exact window is our choice, evidence 4.3)."""

AFTER_EFFORT = Caution(factors=(VERY_GENTLE,), look_back=3, raises=False, three_day_test=False)
"""Worsening often comes two or more days later (ProHealth, Jason); NICE NG206 speaks against
fixed increases, and the three-day test asks people to go on until tiredness rises."""


def caution_for(careful: bool) -> Caution:
    """Return the caution that holds, by the answer to the one set-up question."""
    return AFTER_EFFORT if careful else ORDINARY
