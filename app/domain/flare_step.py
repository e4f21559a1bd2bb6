"""A flare step: how much of the plan holds in a flare, and in the days after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.spell import Spell

DAYS_OF_FLARE_TO_A_DAY = 3
"""Each step lasts a day for every three days of flare begun (our choice)."""

LONGEST_STEP = 3
"""No step lasts longer: both together take 2 to 6 days (CUH: "usually lasts 2-7 days")."""


class FlareStep(StrEnum):
    """Where in or after a flare a day lies."""

    NONE = "none"
    FLARE = "flare"
    FIRST = "first"
    SECOND = "second"


FACTORS = {
    FlareStep.NONE: 1.0,
    FlareStep.FLARE: 0.5,
    FlareStep.FIRST: 0.7,
    FlareStep.SECOND: 0.85,
}
"""What of the plan holds: a little less is fine (South Tees), how much is our choice
(evidence 4.3 and 4.4: half in the flare, then 0.7, 0.85 and all of it)."""


@dataclass(frozen=True, slots=True)
class FlareState:
    """What flares do to the plan of one day, and why."""

    step: FlareStep = FlareStep.NONE
    spell: Spell | None = None
    """The flare days that it comes from."""
    whole_from: date | None = None
    """From when on the whole plan holds again; not known while the flare goes on."""

    @property
    def factor(self) -> float:
        """What of the plan holds."""
        return FACTORS[self.step]


NO_FLARE = FlareState()
"""No flare, and none so shortly before that it still matters."""


def step_days(spell: Spell) -> int:
    """Return how many days each of the two steps after ``spell`` lasts."""
    return min(LONGEST_STEP, -(-spell.length // DAYS_OF_FLARE_TO_A_DAY))


def flare_state(spells: Iterable[Spell], day: date) -> FlareState:
    """Return what ``spells`` do to ``day``; of several, the one that asks for the least."""
    states = [_after(spell, day) for spell in spells if spell.first <= day]
    return min(states, key=lambda state: state.factor, default=NO_FLARE)


def _after(spell: Spell, day: date) -> FlareState:
    if spell.holds(day):
        return FlareState(FlareStep.FLARE, spell)
    step = step_days(spell)
    whole_from = spell.last + timedelta(days=2 * step + 1)
    if day >= whole_from:
        return NO_FLARE
    first = (day - spell.last).days <= step
    return FlareState(FlareStep.FIRST if first else FlareStep.SECOND, spell, whole_from)
