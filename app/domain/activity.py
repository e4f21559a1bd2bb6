"""An activity: what was done, how hard it felt and for how long; and its points."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from app.domain.entry import Entry, checked_minutes, checked_note
from app.domain.errors import InvalidInput
from app.domain.identity import is_longer, signs_in

_MINUTES_TIMES_EFFORT_IN_A_POINT = 30
"""One point is about ten easy minutes at effort 3 (our choice, evidence 4.1)."""

HARDEST = 10
"""Effort is a whole number from 0 (resting) to this (as hard as you can)."""

LONGEST_NAME = 80
"""The most characters the name of an activity may have (our choice)."""


class ActivityKind(StrEnum):
    """What an activity draws on (the kinds of NICE guideline NG206)."""

    PHYSICAL = "physical"
    MENTAL = "mental"
    SOCIAL = "social"
    EMOTIONAL = "emotional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Entry):
    """Something the person did.

    Raises:
        InvalidInput: If effort, minutes, name or note are outside their range.

    """

    kind: ActivityKind
    effort: int
    """How hard it felt, 0 to 10."""
    minutes: float
    name: str = ""
    """What it was; empty if the person did not say."""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no person can have meant."""
        if not 0 <= self.effort <= HARDEST:
            raise InvalidInput("effort_range", effort=self.effort)
        checked_minutes(self.minutes)
        checked_note(self.note)
        if is_longer(self.name, LONGEST_NAME):
            raise InvalidInput("name_too_long", most=LONGEST_NAME, length=signs_in(self.name))


_SLIP = 1e-9
"""More than a sum can slip: 22.5 × 0.7 is 15.75 on paper, and 15.749999999999998 here."""


def round_half(value: float) -> float:
    """Round to the nearest half, ties upward, the same in every language (evidence 4.1)."""
    return math.floor(2 * value + 0.5 + _SLIP) / 2


# At each tap those of five weeks are added up, and most of what people do is much the same. That
# 4,096 different ones are remembered is our choice.
@lru_cache(4096)
def points(effort: int, minutes: float, weight: float = 1.0) -> float:
    """Return the points of one activity: effort × minutes × weight ÷ 30, to the half point.

    The shape is that of session effort in exercise science; applying it to every kind of
    activity, and the 30, are our choice (evidence 4.1). Rest has effort 0, so no points.

    Raises:
        InvalidInput: If effort or minutes are outside their range.

    """
    if not 0 <= effort <= HARDEST:
        raise InvalidInput("effort_range", effort=effort)
    checked_minutes(minutes)
    return round_half(effort * minutes * weight / _MINUTES_TIMES_EFFORT_IN_A_POINT)


LIGHTEST, HEAVIEST = 0.5, 2.0
"""The range of a weight (evidence 4.1: our choice, no source was found)."""

_WEIGHT_STEP = 0.25
"""How far one tap moves a weight (our choice)."""


class Doing(Protocol):
    """What has points: an activity, the draft of one, or a usual."""

    @property
    def kind(self) -> ActivityKind:
        """What it draws on."""

    @property
    def effort(self) -> int:
        """How hard it feels, 0 to 10."""

    @property
    def minutes(self) -> float:
        """How long it takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A weight for each kind; that there are kinds is NICE guideline NG206 (evidence P5).

    Raises:
        InvalidInput: If a weight is outside its range.

    """

    physical: float = 1.0
    mental: float = 1.0
    social: float = 1.0
    emotional: float = 1.0

    def __post_init__(self) -> None:
        """Refuse what is outside the range."""
        for item in fields(self):
            if not LIGHTEST <= getattr(self, item.name) <= HEAVIEST:
                raise InvalidInput("weight_range", least=LIGHTEST, most=HEAVIEST)

    def of(self, kind: ActivityKind) -> float:
        """Return the weight of ``kind``."""
        weight: float = getattr(self, kind)
        return weight

    def weighing(self, kind: ActivityKind, weight: float) -> Weights:
        """Return these weights with ``weight`` for ``kind``."""
        return replace(self, **{str(kind): weight})

    def stepped(self, kind: ActivityKind, steps: int) -> Weights:
        """Return these weights with that of ``kind`` moved by ``steps``, within its range."""
        weight = self.of(kind) + steps * _WEIGHT_STEP
        return self.weighing(kind, max(LIGHTEST, min(HEAVIEST, weight)))

    def points_of(self, doing: Doing) -> float:
        """Return the points of ``doing``, its kind weighed."""
        return points(doing.effort, doing.minutes, self.of(doing.kind))


EQUAL = Weights()
"""Every kind counts alike unless the person says otherwise (evidence 4.1)."""


class Unit(StrEnum):
    """The words to choose from (evidence P8: some like "spoons", some do not)."""

    POINTS = "points"
    SPOONS = "spoons"
