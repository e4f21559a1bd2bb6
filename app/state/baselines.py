"""The baselines of single activities, from readings that were taken for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.domain.activity import ActivityKind
from app.domain.baseline import WEEK, Baseline, joined, of_activity, timings_of_week
from app.domain.change import changed, ended
from app.reading.wording import say
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.store import RecordStore


@dataclass(eq=False)
class BaselineStore(RecordStore[Baseline]):
    """Holds the baselines; every change is saved before it is shown, and can be undone.

    The readings of one activity that two devices took before they were merged are one baseline.
    Each stays in the part it was put in, so that merging again neither loses nor doubles it.
    """

    _notebook: Notebook
    _parts: tuple[Baseline, ...] = field(default=(), init=False)

    def load(self) -> None:
        """Read the baselines from storage."""
        self._parts = self._records.all()
        whole = (self.of(each.name, each.kind) for each in self._parts)
        self.every = tuple({each.id: each for each in whole if each is not None}.values())

    def of(self, name: str, kind: ActivityKind) -> Baseline | None:
        """Return what is known of one activity; it may have too few readings yet."""
        parts = of_activity(self._parts, name, kind)
        return joined(parts) if parts else None

    def add_reading(self, name: str, kind: ActivityKind, minutes: float) -> Change[Baseline] | None:
        """Note one more reading.

        Raises:
            InvalidInput: If the minutes do not fit into a day; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        parts = of_activity(self._parts, name, kind)
        if not parts:
            return self._begin(name, kind, (minutes,))
        last = parts[-1]
        return self._become(replace(last, name=name, timings=(*last.timings, minutes)))

    def change_reading(
        self, baseline: Baseline, place: int, minutes: float | None
    ) -> Change[Baseline] | None:
        """Let the reading at ``place`` have been of ``minutes``; with ``None`` there was none.

        Raises:
            InvalidInput: If the minutes do not fit into a day; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        wanted = []
        for part in of_activity(self._parts, baseline.name, baseline.kind):
            timings = list(part.timings)
            if 0 <= place < len(timings):
                timings[place : place + 1] = () if minutes is None else (minutes,)
            place -= len(part.timings)
            wanted.append(replace(part, timings=tuple(timings)))
        return self._become(*wanted)

    def take_week(self, name: str, kind: ActivityKind) -> Change[Baseline] | None:
        """Take the times of the last week as readings, if it was done in it.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        today = self._clock.today
        logged = self._notebook.between(today - WEEK, today)
        timings = timings_of_week(logged, name, kind, today)
        if not timings:
            return None
        parts = of_activity(self._parts, name, kind)
        if not parts:
            return self._begin(name, kind, timings)
        emptied = (replace(part, timings=()) for part in parts[1:])
        return self._become(replace(parts[0], timings=timings), *emptied)

    def choose_factor(self, baseline: Baseline, factor: float) -> Change[Baseline] | None:
        """Let the mean of the readings be taken times ``factor``.

        Raises:
            InvalidInput: If it is none of those to choose from; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        parts = of_activity(self._parts, baseline.name, baseline.kind)
        return self._become(*(replace(part, factor=factor) for part in parts))

    def drop(self, baseline: Baseline) -> Change[None] | None:
        """Forget ``baseline``.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        parts = of_activity(self._parts, baseline.name, baseline.kind)
        steps = [self._history.edit(self, part.id, ended) for part in parts]
        name = say("changes.baseline_dropped", what=baseline.name)
        return self._history.make(name, steps, lambda: None)

    def _begin(
        self, name: str, kind: ActivityKind, timings: tuple[float, ...]
    ) -> Change[Baseline] | None:
        key, now = self._clock.new_id(), self._clock.now
        begun = Baseline(id=key, name=name, kind=kind, timings=timings, changed=now)
        return self._put(say("changes.baseline", what=name), begun)

    def _become(self, *wanted: Baseline) -> Change[Baseline] | None:
        """Let the parts of one baseline be as ``wanted``; one without readings goes."""
        known = {part.id: part for part in self._parts}
        steps = [
            self._history.edit(self, part.id, changed(known[part.id], part))
            if part.timings
            else self._history.edit(self, part.id, ended)
            for part in wanted
        ]
        name, made = say("changes.baseline", what=wanted[0].name), wanted[0]
        return self._history.make(name, steps, lambda: made)
