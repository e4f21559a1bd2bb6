"""A flare: a span of days the person calls one; what follows one after another is one spell."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.domain.days import far_ahead

_LASTING_FROM = 8
"""From this day on a flare is called lasting, and help is spoken of (CUH: flares usually last 2
to 7 days; the message is our choice, evidence 4.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flare:
    """Days in a row, the last of them open while the flare goes on."""

    id: str
    first: date
    last: date | None
    changed: datetime
    seen: date | None = None
    """The day on which the person last said that it goes on, if they ever did."""

    def length_on(self, today: date) -> int:
        """Return how many days it has had by ``today``."""
        return Spell(self.first, self.last or today).length

    def shares_a_day_with(self, other: Flare) -> bool:
        """Return whether a day lies in both."""
        return (other.last is None or self.first <= other.last) and (
            self.last is None or other.first <= self.last
        )

    def joined_with(self, other: Flare) -> Flare:
        """Return this flare with the days of ``other``, and those between them.

        Where it goes on, what was last said of either holds.
        """
        first = min(self.first, other.first)
        if self.last is not None and other.last is not None:
            return replace(self, first=first, last=max(self.last, other.last))
        said = [seen for seen in (self.seen, other.seen) if seen is not None]
        return replace(self, first=first, last=None, seen=max(said, default=None))


def as_of(flare: Flare, today: date) -> Flare | None:
    """Return ``flare`` as it is ``today``, whatever the clock said when it was noted.

    One that goes on began today at the latest: its first day lies ahead where the start of the
    day was moved since, or the clock set back. One that is over was over by now. A clock that was
    far ahead ended it: then yesterday was its last day, and one begun today is none for today.
    What lies ahead as a whole is left there.
    """
    if flare.last is None:
        return replace(flare, first=min(flare.first, today))
    if flare.first > today or flare.last <= today:
        return flare
    if not far_ahead(flare.last, today):
        return replace(flare, last=today)
    return None if flare.first == today else replace(flare, last=today - timedelta(days=1))


def flare_on(flares: Iterable[Flare], day: date) -> Flare | None:
    """Return the flare that ``day`` lies in, if any."""
    return next((f for f in flares if f.first <= day and (f.last is None or day <= f.last)), None)


_QUIET = 3
"""After so many days in a row without a note nobody knows whether a flare goes on (our choice)."""


def last_said(flare: Flare, today: date) -> date:
    """Return when it was last said of ``flare`` that it goes on, by no clock that was ahead."""
    seen = flare.seen
    return flare.first if seen is None or far_ahead(seen, today) else max(flare.first, seen)


def sure_until(flare: Flare, noted: Collection[date], today: date) -> date | None:
    """Return the last day that ``flare``, which has no end, surely had; ``None`` if it goes on.

    ``noted`` are the days with a note. A flare that was forgotten would go on for a month; so it
    is asked about after some days without a note, until the person says that it goes on.
    """
    sure = last_said(flare, today)
    while sure < today:
        after = (sure + timedelta(days=ahead) for ahead in range(1, _QUIET + 1))
        following = next((day for day in after if day in noted or day >= today), None)
        if following is None:
            return sure
        sure = following
    return None


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
        return self.number_of(self.last)

    def number_of(self, day: date) -> int:
        """Return which of its days ``day`` is, counted from 1."""
        return (day - self.first).days + 1

    def is_lasting(self, day: date) -> bool:
        """Return whether it has gone on for more than a week on ``day``."""
        return self.number_of(day) >= _LASTING_FROM

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


_DAYS_OF_FLARE_TO_A_DAY = 3
"""Each step lasts a day for every three days of flare begun (our choice)."""

_LONGEST_STEP = 3
"""No step lasts longer: both together take 2 to 6 days (CUH: "usually lasts 2-7 days")."""


class FlareStep(StrEnum):
    """Where in or after a flare a day lies."""

    NONE = "none"
    FLARE = "flare"
    FIRST = "first"
    SECOND = "second"


_FACTORS = {
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
        return _FACTORS[self.step]


NO_FLARE = FlareState()
"""No flare, and none so shortly before that it still matters."""


def step_days(spell: Spell) -> int:
    """Return how many days each of the two steps after ``spell`` lasts."""
    return min(_LONGEST_STEP, -(-spell.length // _DAYS_OF_FLARE_TO_A_DAY))


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
