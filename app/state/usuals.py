"""The usuals: kept ones, and those learned from what is logged most."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from app.domain.activity import Activity
from app.domain.change import changed
from app.domain.usual import OFFERED, FirstUsual, KeptUsual, Usual, in_place, offered, same_usual
from app.reading.wording import say
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.settings import SettingsStore
from app.state.store import RecordStore


@dataclass(eq=False)
class UsualStore(RecordStore[KeptUsual]):
    """Offers activities for one-tap logging."""

    _notebook: Notebook
    _settings: SettingsStore
    _first: tuple[FirstUsual, ...]

    def offered(self, count: int | None = OFFERED, gentle: bool = False) -> tuple[Usual, ...]:
        """Return ``count`` usuals, as many as Today shows, or all of them with ``None``.

        While it is ``gentle``, as in a flare, exercise is left out for everybody, and the
        lightest come first.
        """
        activities = (entry for entry in self._notebook.lately if isinstance(entry, Activity))
        careful = gentle or self._settings.settings.careful
        usuals = offered(self.every, activities, self._first, count, careful)
        if not gentle:
            return usuals
        return tuple(sorted(usuals, key=self._settings.settings.weights.points_of))

    def keep(self, usual: Usual) -> Change[KeptUsual] | None:
        """Keep ``usual`` for good, in place of one of the same name and kind.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        return self._keep(say("changes.usual", what=usual.name), usual, off=False)

    def take_off(self, usual: Usual) -> Change[KeptUsual] | None:
        """Offer ``usual`` no longer, one that was kept or one that was learned.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        return self._keep(say("changes.usual_off", what=usual.name), usual, off=True)

    def off(self) -> tuple[KeptUsual, ...]:
        """Return the usuals that were taken off, the last one first."""
        gone = (usual for usual in self.every if usual.off)
        return tuple(sorted(gone, key=lambda usual: usual.changed, reverse=True))

    def is_kept(self, usual: Usual) -> bool:
        """Return whether ``usual`` is one the person asked to keep."""
        same = same_usual(usual, self.every)
        return same is not None and not same.off

    def move(self, usual: Usual, down: bool) -> Change[None] | None:
        """Let ``usual``, which is kept, change places with the one before it or after it.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        kept = list(in_place(self.every))
        here = next((at for at, each in enumerate(kept) if each.id == usual.id), None)
        there = None if here is None else here + (1 if down else -1)
        if here is None or there is None or not 0 <= there < len(kept):
            return None
        kept[here], kept[there] = kept[there], kept[here]
        steps = [
            self._history.edit(self, each.id, changed(each, replace(each, place=place)))
            for place, each in enumerate(kept, start=1)
        ]
        return self._history.make(say("changes.moved", what=usual.name), steps, lambda: None)

    def _keep(self, name: str, usual: Usual, off: bool) -> Change[KeptUsual] | None:
        plain = {item.name: getattr(usual, item.name) for item in fields(Usual)}
        before = same_usual(usual, self.every)
        plain["id"] = before.id if before else self._clock.new_id()
        last = max((each.place for each in self.every), default=0)
        place = before.place if before else last + 1 if last else 0
        kept = KeptUsual(**plain, changed=self._clock.now, place=place, off=off)
        return self._edit(name, before, kept) if before else self._put(name, kept)
