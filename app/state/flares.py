"""Flares: begun and ended by the person, today or looking back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.change import begun, changed, ended
from app.domain.days import far_ahead, looks_wrong, recordable
from app.domain.errors import InvalidInput
from app.domain.flare import (
    Flare,
    Spell,
    as_of,
    flare_on,
    last_said,
    spell_on,
    spells_of,
    sure_until,
)
from app.domain.to_do import Intention
from app.reading.wording import say
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.store import RecordStore


@dataclass(eq=False)
class FlareStore(RecordStore[Flare]):
    """Holds the flares; every change is saved before it is shown."""

    _notebook: Notebook

    @property
    def flares(self) -> tuple[Flare, ...]:
        """All flares, as they are today."""
        found = (as_of(flare, self._clock.today) for flare in self.every)
        return tuple(flare for flare in found if flare is not None)

    def on(self, day: date) -> Flare | None:
        """Return the flare that ``day`` lies in, if any."""
        return flare_on(self.flares, day)

    def spell_on(self, day: date) -> Spell | None:
        """Return the flare days in a row that ``day`` lies in, however they were noted."""
        return spell_on(spells_of(self.flares), day)

    @property
    def going_on(self) -> Flare | None:
        """The flare that has no end yet, if there is one."""
        return next((flare for flare in self.flares if flare.last is None), None)

    def sure_until(self) -> date | None:
        """Return the last day that the flare going on surely had, if that is not certain today."""
        today, flare = self._clock.today, self.going_on
        if flare is None:
            return None
        entries = self._notebook.between(min(last_said(flare, today), today), today)
        noted = {each.day for each in entries if not isinstance(each, Intention)}
        return sure_until(flare, noted, today)

    def surely(self) -> tuple[Flare, ...]:
        """Return all flares; one that is not certain today ends on the last day that is."""
        sure = self.sure_until()
        if sure is None:
            return self.flares
        return tuple(
            flare if flare.last is not None else replace(flare, last=max(flare.first, sure))
            for flare in self.flares
        )

    def settle(self, today: date) -> None:
        """Keep when a flare ended that a clock far ahead ended: else it ended yesterday each day.

        One that goes on, begun by a clock without a battery, began today; while the clock shows
        no day that can be right, nothing is settled. What cannot be kept is looked at again.
        """
        if self._clock.wrong:
            return
        for flare in self.every:
            settled: Flare | None = None
            if flare.last is None and looks_wrong(flare.changed):
                settled = replace(flare, first=today, seen=today)
            elif flare.last is not None and far_ahead(flare.last, today):
                settled = as_of(flare, today)
            if settled is not None and settled != flare:
                self._settle(flare, settled)

    def confirm(self) -> Change[Flare | None] | None:
        """Note that the flare that has no end still goes on today.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        noted = next((flare for flare in self.every if flare.last is None), None)
        if noted is None:
            return None
        said = replace(noted, seen=self._clock.today)
        return self._become(say("changes.flare_days"), (), said)

    def end(self, last: date) -> Change[Flare | None] | None:
        """Let ``last`` be the last day of the flare that goes on.

        Raises:
            InvalidInput: If it would end before it began; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        going_on = self.going_on
        if going_on is None:
            return None
        every = [flare for flare in self.flares if flare.last is None]  # one from each device
        over = replace(going_on, first=min(flare.first for flare in every), last=last)
        if recordable(last, self._clock.today) < over.first:
            raise InvalidInput("flare_order")
        return self._become(say("changes.flare_ended"), every, over, None)

    def switch(self) -> Change[Flare | None] | None:
        """Begin a flare today, or end the one that goes on; what is made is the one going on now.

        A flare that began today is taken back whole when it is ended. Any other ended yesterday:
        today is the first day without it. Where the clock is behind, its days stay.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        today = self._clock.today
        every = [flare for flare in self.every if flare.last is None]  # one from each device
        if not every:
            return self.note(today, None)
        first = min(every, key=lambda flare: flare.first)
        if first.first < today:
            return self.end(today - timedelta(days=1))
        return self._become(say("changes.flare_ended"), every, self._kept_of(first), None)

    def note(self, first: date, last: date | None) -> Change[Flare | None] | None:
        """Note a flare from ``first`` to ``last``; without ``last`` it goes on.

        Flares that it shares a day with become one with it.

        Raises:
            InvalidInput: If a day cannot be recorded, or it would end before it began.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        key, now = self._clock.new_id(), self._clock.now
        new = Flare(id=key, first=first, last=last, changed=now, seen=self._seen(last))
        return self._join(say("changes.flare"), new, ())

    def change(self, flare: Flare, first: date, last: date | None) -> Change[Flare | None] | None:
        """Let ``flare`` go from ``first`` to ``last``; without ``last`` it goes on.

        Flares that it then shares a day with become one with it.

        Raises:
            InvalidInput: If a day cannot be recorded, or it would end before it began.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        changed = replace(flare, first=first, last=last, seen=self._seen(last))
        return self._join(say("changes.flare_days"), changed, (flare,))

    def drop(self, flare: Flare) -> Change[Flare | None] | None:
        """Take ``flare`` back whole.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        return self._become(say("changes.flare_deleted"), (flare,), None)

    def _seen(self, last: date | None) -> date | None:
        return self._clock.today if last is None else None

    def _kept_of(self, flare: Flare) -> Flare | None:
        """Return what stays of ``flare``, which began today or on a day that lies ahead.

        Where days after its first one were noted, it is the clock that is behind: the newest of
        them is the first day without it.
        """
        if not far_ahead(flare.first, self._clock.today):
            return None
        ahead = (each for each in self._notebook.misdated() if not isinstance(each, Intention))
        noted = {each.day for each in ahead if each.day > flare.first}
        latest = max({flare.first, flare.seen or flare.first, *noted})
        if latest == flare.first and not self._clock.wrong:
            return None
        last = sure_until(flare, noted, latest) or latest - timedelta(days=1)
        return replace(flare, last=max(flare.first, last))

    def _join(
        self, name: str, flare: Flare, before: tuple[Flare, ...]
    ) -> Change[Flare | None] | None:
        today = self._clock.today
        recordable(flare.first, today)
        if flare.last is not None and recordable(flare.last, today) < flare.first:
            raise InvalidInput("flare_order")
        joined = flare
        # One that lies ahead was noted by another clock: nobody knows that this one reached it.
        apart = [each for each in self.flares if each.id != flare.id and each.first <= today]
        # What it grew by may touch the next one, and so on.
        while touched := [each for each in apart if each.shares_a_day_with(joined)]:
            for other in touched:
                joined = joined.joined_with(other)
                apart.remove(other)
            before = (*before, *touched)
        return self._become(name, before, joined)

    def _become(
        self, name: str, before: Iterable[Flare], after: Flare | None, *made: Flare | None
    ) -> Change[Flare | None] | None:
        """Let ``after`` take the place of ``before``; it is ``made``, unless another is given."""
        known = {flare.id: flare for flare in self.every}
        steps = []
        if after is not None:
            old = known.get(after.id)
            patch = begun(after) if old is None else changed(old, after)
            steps.append(self._history.edit(self, after.id, patch))
        gone = (flare for flare in before if after is None or flare.id != after.id)
        steps += [self._history.edit(self, flare.id, ended) for flare in gone]
        return self._history.make(name, steps, lambda: made[0] if made else after)
