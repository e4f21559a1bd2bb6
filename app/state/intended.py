"""What is planned, as storage keeps it: saved first, and then shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from app.domain.intention import FURTHEST_AHEAD, Intention
from app.domain.month import month_back, months_between
from app.state.clock import Clock
from app.state.store import Store
from app.storage.entries import EntryRepository

LOOK_BACK = timedelta(days=60)
"""How far back lists are looked into (our choice: what is older is left in peace)."""


@dataclass(eq=False)
class Intended(Store):
    """Holds the intentions of the last weeks and of the days ahead."""

    _entries: EntryRepository
    _clock: Clock
    revision: int = field(default=0, init=False)
    """Rises with every change, so that screens know."""
    _held: tuple[Intention, ...] | None = field(default=None, init=False)

    def load(self) -> None:
        """Read them from storage anew, once somebody asks for them."""
        self._held = None
        self.revision += 1

    @property
    def intentions(self) -> tuple[Intention, ...]:
        """All of them, in the order they were planned."""
        if self._held is None:
            self._held = self._found()
        return self._held

    def _found(self) -> tuple[Intention, ...]:
        today = self._clock.today
        first, last = today - LOOK_BACK, today + timedelta(days=FURTHEST_AHEAD)
        months = (month_back(last, back) for back in range(months_between(first, last) + 1))
        found = [each for month in months for each in self._entries.intentions(month)]
        # What was being moved to another month when the app was killed stands there twice.
        return _each_once(sorted(found, key=lambda each: each.changed))

    def _save(self, intention: Intention) -> None:
        saved = replace(intention, changed=self._clock.now)
        self._entries.save(saved, self._kept(intention))
        self._become((*self.intentions, saved))

    def _drop(self, intentions: Iterable[Intention]) -> None:
        for each in intentions:
            if (kept := self._kept(each)) is not None:
                self._entries.delete(kept, self._clock.now)
                self._become(other for other in self.intentions if other is not kept)

    def _become(self, intentions: Iterable[Intention]) -> None:
        self._held = _each_once(intentions)
        self.revision += 1

    def _kept(self, intention: Intention) -> Intention | None:
        """Return ``intention`` as it stands now, if it is still there."""
        return next((each for each in self.intentions if each.id == intention.id), None)


def _each_once(intentions: Iterable[Intention]) -> tuple[Intention, ...]:
    """Return ``intentions`` as each stands last."""
    latest = {each.id: each for each in intentions}
    return tuple(latest[key] for key in sorted(latest))
