"""Flares: switched on and off by the person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.flare import Flare, flare_on
from app.state.clock import Clock
from app.state.history import History
from app.state.store import Store
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

    def switch(self) -> Flare | None:
        """Begin a flare today, or end the one that goes on; return the one going on now.

        A flare that began today is taken back whole. Any other ended yesterday: today is the
        first day without it.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        today, now = self._clock.today, self._clock.now
        going_on = next((flare for flare in self.flares if flare.last is None), None)
        if going_on is None:
            begun = Flare(id=self._clock.new_id(), first=today, last=None, changed=now)
            self._save(begun)
            self._history.record(lambda: self._drop(begun))
            return begun
        if going_on.first >= today:
            self._drop(going_on)
        else:
            last = date.fromordinal(today.toordinal() - 1)
            self._save(replace(going_on, last=last, changed=now))
        self._history.record(lambda: self._save(replace(going_on, changed=self._clock.now)))
        return None

    def _save(self, flare: Flare) -> None:
        self._records.save(flare)
        self.load()

    def _drop(self, flare: Flare) -> None:
        self._records.delete(flare.id, self._clock.now)
        self.load()
