"""The usuals: kept ones, and those learned from what is logged most."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from app.domain.activity import Activity
from app.domain.usual import OFFERED, KeptUsual, Usual, offered
from app.state.notebook import Notebook
from app.state.store import Clock, History, Store
from app.storage.records import Records


@dataclass(eq=False)
class UsualStore(Store):
    """Offers activities for one-tap logging."""

    _records: Records[KeptUsual]
    _notebook: Notebook
    _first: tuple[Usual, ...]
    _clock: Clock
    _history: History
    kept: tuple[KeptUsual, ...] = field(default=(), init=False)

    def load(self) -> None:
        """Read the kept usuals from storage."""
        self.kept = self._records.all()

    def offered(self, count: int = OFFERED) -> tuple[Usual, ...]:
        """Return ``count`` usuals, as many as Today shows unless more are asked for."""
        activities = (entry for entry in self._notebook.lately if isinstance(entry, Activity))
        return offered(self.kept, activities, self._first, count)

    def keep(self, usual: Usual) -> None:
        """Keep ``usual`` for good, in place of one of the same name and kind.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        plain = {item.name: getattr(usual, item.name) for item in fields(Usual)}
        same = (each for each in self.kept if (each.name, each.kind) == (usual.name, usual.kind))
        before = next(same, None)
        plain["id"] = before.id if before else self._clock.new_id()
        kept = KeptUsual(**plain, changed=self._clock.now)
        self._save(kept)
        self._history.record(lambda: self._save(before) if before else self.drop(kept))

    def drop(self, usual: KeptUsual) -> None:
        """Keep ``usual`` no longer.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        self._records.delete(usual.id, self._clock.now)
        self.load()

    def _save(self, usual: KeptUsual) -> None:
        self._records.save(usual)
        self.load()
