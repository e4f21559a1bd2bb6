"""A rhythm: minutes of doing, then minutes of rest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.errors import InvalidInput

_LEAST_DOING, _MOST_DOING = 5, 60
_LEAST_REST, _MOST_REST = 5, 30
"""The ranges of an own rhythm (our choice, evidence 4.3)."""

STEP = 5
"""How many minutes one tap moves an own rhythm (our choice)."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Rest that comes before it is needed.

    Raises:
        InvalidInput: If the minutes are outside their ranges.

    """

    doing: int
    rest: int

    def __post_init__(self) -> None:
        """Refuse what the screens do not offer."""
        doing = _LEAST_DOING <= self.doing <= _MOST_DOING
        if not (doing and _LEAST_REST <= self.rest <= _MOST_REST):
            raise InvalidInput(
                "rhythm_range",
                least_doing=_LEAST_DOING,
                most_doing=_MOST_DOING,
                least_rest=_LEAST_REST,
                most_rest=_MOST_REST,
            )


USUAL = Rhythm(50, 10)
"""Ten minutes of rest to fifty of activity (Arthritis Foundation, quoted by ProHealth)."""

GENTLEST = Rhythm(15, 5)
"""Fifty minutes are long for many people with fibromyalgia (our choice, evidence P4)."""

PRESETS = (USUAL, Rhythm(20, 5), GENTLEST)
"""What one tap chooses; the last two are our choice (evidence P4)."""


def presets(gentle: bool) -> tuple[Rhythm, ...]:
    """Return the presets; while ``gentle``, in a flare or where effort costs later, in reverse."""
    return PRESETS[::-1] if gentle else PRESETS


def first_choice(kept: Rhythm, gentle: bool) -> Rhythm:
    """Return the rhythm to begin with: ``kept``, but while ``gentle`` never less than gentle."""
    return GENTLEST if gentle and kept.doing > GENTLEST.doing else kept


def moved_doing(rhythm: Rhythm, steps: int) -> Rhythm:
    """Return ``rhythm`` with the doing moved by ``steps``, within its range."""
    doing = rhythm.doing + steps * STEP
    return replace(rhythm, doing=max(_LEAST_DOING, min(_MOST_DOING, doing)))


def moved_rest(rhythm: Rhythm, steps: int) -> Rhythm:
    """Return ``rhythm`` with the rest moved by ``steps``, within its range."""
    rest = rhythm.rest + steps * STEP
    return replace(rhythm, rest=max(_LEAST_REST, min(_MOST_REST, rest)))
