"""The baselines of single activities, from readings that were taken for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.domain.activity import ActivityKind
from app.domain.baseline import WEEK, Baseline, timings_of_week
from app.state.notebook import Notebook
from app.state.store import Clock, History, Store
from app.storage.records import Records


@dataclass(eq=False)
class BaselineStore(Store):
    """Holds the baselines; every change is saved before it is shown, and can be undone."""

    _records: Records[Baseline]
    _notebook: Notebook
    _clock: Clock
    _history: History
    baselines: tuple[Baseline, ...] = field(default=(), init=False)

    def load(self) -> None:
        """Read the baselines from storage."""
        self.baselines = self._records.all()

    def of(self, name: str, kind: ActivityKind) -> Baseline | None:
        """Return what is known of one activity; it may have too few readings yet."""
        found = (each for each in self.baselines if (each.name, each.kind) == (name, kind))
        return next(found, None)

    def add_reading(self, name: str, kind: ActivityKind, minutes: float) -> Baseline:
        """Note one more reading.

        Raises:
            InvalidInput: If the minutes do not fit into a day; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.of(name, kind)
        return self._keep(name, kind, (*(before.timings if before else ()), minutes))

    def take_week(self, name: str, kind: ActivityKind) -> Baseline | None:
        """Take the times of the last week as readings; ``None`` if it was not done in it.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        today = self._clock.today
        logged = self._notebook.between(today - WEEK, today)
        timings = timings_of_week(logged, name, kind, today)
        return self._keep(name, kind, timings) if timings else None

    def change(self, baseline: Baseline, timings: tuple[float, ...], factor: float) -> Baseline:
        """Change the readings of ``baseline``, and what their mean is taken times.

        Raises:
            InvalidInput: If one of them is outside its range; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        changed = replace(baseline, timings=timings, factor=factor, changed=self._clock.now)
        self._save(changed)
        self._history.record(lambda: self._put_back(baseline))
        return changed

    def drop(self, baseline: Baseline) -> None:
        """Forget ``baseline``.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        self._drop(baseline)
        self._history.record(lambda: self._put_back(baseline))

    def _keep(self, name: str, kind: ActivityKind, timings: tuple[float, ...]) -> Baseline:
        before, now = self.of(name, kind), self._clock.now
        if before is not None:
            return self.change(before, timings, before.factor)
        key = self._clock.new_id()
        begun = Baseline(id=key, name=name, kind=kind, timings=timings, changed=now)
        self._save(begun)
        self._history.record(lambda: self._drop(begun))
        return begun

    def _put_back(self, baseline: Baseline) -> None:
        self._save(replace(baseline, changed=self._clock.now))

    def _save(self, baseline: Baseline) -> None:
        self._records.save(baseline)
        self.load()

    def _drop(self, baseline: Baseline) -> None:
        self._records.delete(baseline.id, self._clock.now)
        self.load()
