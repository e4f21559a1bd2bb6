"""Weights: how much each kind of activity counts."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Protocol

from app.domain.activity import ActivityKind, points
from app.domain.errors import InvalidInput

LIGHTEST, HEAVIEST = 0.5, 2.0
"""The range of a weight (evidence 4.1: our choice, no source was found)."""

WEIGHT_STEP = 0.25
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
        weight = self.of(kind) + steps * WEIGHT_STEP
        return self.weighing(kind, max(LIGHTEST, min(HEAVIEST, weight)))

    def points_of(self, doing: Doing) -> float:
        """Return the points of ``doing``, its kind weighed."""
        return points(doing.effort, doing.minutes, self.of(doing.kind))


EQUAL = Weights()
"""Every kind counts alike unless the person says otherwise (evidence 4.1)."""
