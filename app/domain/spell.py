"""A spell: flare days in a row, however many flares they were noted as."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.flare import Flare

NO_END = date.max


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """Flare days from ``first`` to ``last``."""

    first: date
    last: date
    """``NO_END`` while it goes on."""

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Return whether ``day`` is one of its days."""
        return self.first <= day <= self.last


def spells_of(flares: Iterable[Flare]) -> tuple[Spell, ...]:
    """Return the spells in order; flares that touch or overlap are one.

    So it makes no difference whether a flare was noted at the time or later, at once or in
    pieces, on one device or on two.
    """
    found = list[Spell]()
    for spell in sorted(Spell(flare.first, flare.last or NO_END) for flare in flares):
        if found and _touch(found[-1], spell):
            found[-1] = Spell(found[-1].first, max(found[-1].last, spell.last))
        else:
            found.append(spell)
    return tuple(found)


def spell_on(spells: Iterable[Spell], day: date) -> Spell | None:
    """Return the spell that ``day`` lies in, if any."""
    return next((spell for spell in spells if spell.holds(day)), None)


def flare_followed(spells: Iterable[Spell], day: date, look_back: int) -> bool:
    """Return whether a flare day is among ``day`` and the ``look_back`` days after it.

    The day itself counts, because a flare can begin in its evening (our choice).
    """
    until = day + timedelta(days=look_back)
    return any(spell.first <= until and day <= spell.last for spell in spells)


def flare_began_after(spells: Iterable[Spell], day: date, look_back: int) -> bool:
    """Return whether a flare began on ``day`` or in the ``look_back`` days after it."""
    until = day + timedelta(days=look_back)
    return any(day <= spell.first <= until for spell in spells)


def _touch(before: Spell, after: Spell) -> bool:
    return before.last == NO_END or after.first <= before.last + timedelta(days=1)
