"""Flares: begun and ended by the person, today or looking back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from app.domain.days import recordable
from app.domain.errors import InvalidInput
from app.domain.flare import Flare, flare_on
from app.state.store import Clock, History, Store
from app.storage.records import Records


@dataclass(eq=False)
class FlareStore(Store):
    """Holds the flares; every change is saved before it is shown."""

    _records: Records[Flare]
    _clock: Clock
    _history: History
    flares: tuple[Flare, ...] = field(default=(), init=False)

    def load(self) -> None:
        """Read the flares from storage."""
        self.flares = self._records.all()

    def on(self, day: date) -> Flare | None:
        """Return the flare that ``day`` lies in, if any."""
        return flare_on(self.flares, day)

    @property
    def going_on(self) -> Flare | None:
        """The flare that has no end yet, if there is one."""
        return next((flare for flare in self.flares if flare.last is None), None)

    def switch(self, days_ago: int = 0) -> Flare | None:
        """Begin a flare, or end the one that goes on; return the one going on now.

        It begins today, or began ``days_ago``. A flare that began today is taken back whole when
        it is ended. Any other ended yesterday: today is the first day without it.

        Raises:
            InvalidInput: If it would begin before notes can be made; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        today, going_on = self._clock.today, self.going_on
        if going_on is None:
            return self.note(today - timedelta(days=days_ago), None)
        every = tuple(flare for flare in self.flares if flare.last is None)  # one from each device
        first, yesterday = min(flare.first for flare in every), today - timedelta(days=1)
        over = replace(going_on, first=first, last=yesterday) if first < today else None
        self._become(every, over)
        return None

    def note(self, first: date, last: date | None) -> Flare:
        """Note a flare from ``first`` to ``last``; without ``last`` it goes on.

        Flares that it shares a day with become one with it.

        Raises:
            InvalidInput: If a day cannot be recorded, or it would end before it began.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        new = Flare(id=self._clock.new_id(), first=first, last=last, changed=self._clock.now)
        return self._join(new, ())

    def change(self, flare: Flare, first: date, last: date | None) -> Flare:
        """Let ``flare`` go from ``first`` to ``last``; without ``last`` it goes on.

        Flares that it then shares a day with become one with it.

        Raises:
            InvalidInput: If a day cannot be recorded, or it would end before it began.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._join(replace(flare, first=first, last=last), (flare,))

    def drop(self, flare: Flare) -> None:
        """Take ``flare`` back whole.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        self._become((flare,), None)

    def _join(self, flare: Flare, before: tuple[Flare, ...]) -> Flare:
        today = self._clock.today
        recordable(flare.first, today)
        if flare.last is not None and recordable(flare.last, today) < flare.first:
            raise InvalidInput("flare_order")
        others = (each for each in self.flares if each.id != flare.id)
        touched = tuple(each for each in others if each.shares_a_day_with(flare))
        joined = flare
        for other in touched:
            joined = joined.joined_with(other)
        self._become((*before, *touched), joined)
        return joined

    def _become(self, before: Sequence[Flare], after: Flare | None) -> None:
        """Let ``after`` take the place of ``before``.

        It is saved first: a kill in between may leave days noted twice, never nowhere.
        """
        if after is not None:
            self._records.save(replace(after, changed=self._clock.now))
        for flare in before:
            if after is None or flare.id != after.id:
                self._records.delete(flare.id, self._clock.now)
        self.load()
        self._history.record(lambda: self._take_back(before, after))

    def _take_back(self, before: Sequence[Flare], after: Flare | None) -> None:
        for flare in before:
            self._records.save(replace(flare, changed=self._clock.now))
        if after is not None and all(flare.id != after.id for flare in before):
            self._records.delete(after.id, self._clock.now)
        self.load()
