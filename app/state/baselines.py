"""The baselines of single activities, from readings that were taken for them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.activity import ActivityKind
from app.domain.baseline import WEEK, Baseline, timings_of_week
from app.reading.wording import say
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.store import RecordStore


@dataclass(eq=False)
class BaselineStore(RecordStore[Baseline]):
    """Holds the baselines; every change is saved before it is shown, and can be undone."""

    _notebook: Notebook

    def of(self, name: str, kind: ActivityKind) -> Baseline | None:
        """Return what is known of one activity; it may have too few readings yet."""
        found = (each for each in self.every if (each.name, each.kind) == (name, kind))
        return next(found, None)

    def add_reading(self, name: str, kind: ActivityKind, minutes: float) -> Change[Baseline] | None:
        """Note one more reading.

        Raises:
            InvalidInput: If the minutes do not fit into a day; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        before = self.of(name, kind)
        return self._keep(name, kind, (*(before.timings if before else ()), minutes))

    def take_week(self, name: str, kind: ActivityKind) -> Change[Baseline] | None:
        """Take the times of the last week as readings, if it was done in it.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        today = self._clock.today
        logged = self._notebook.between(today - WEEK, today)
        timings = timings_of_week(logged, name, kind, today)
        return self._keep(name, kind, timings) if timings else None

    def change(
        self, baseline: Baseline, timings: tuple[float, ...], factor: float
    ) -> Change[Baseline] | None:
        """Change the readings of ``baseline``, and what their mean is taken times.

        Raises:
            InvalidInput: If one of them is outside its range; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        wanted = replace(baseline, timings=timings, factor=factor)
        return self._edit(say("changes.baseline", what=baseline.name), baseline, wanted)

    def drop(self, baseline: Baseline) -> Change[None] | None:
        """Forget ``baseline``.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        return self._drop(say("changes.baseline_dropped", what=baseline.name), baseline)

    def _keep(
        self, name: str, kind: ActivityKind, timings: tuple[float, ...]
    ) -> Change[Baseline] | None:
        before, now = self.of(name, kind), self._clock.now
        if before is not None:
            return self.change(before, timings, before.factor)
        key = self._clock.new_id()
        begun = Baseline(id=key, name=name, kind=kind, timings=timings, changed=now)
        return self._put(say("changes.baseline", what=name), begun)
