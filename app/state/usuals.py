"""The usuals: kept ones, and those learned from what is logged most."""

from __future__ import annotations

from dataclasses import dataclass, fields

from app.domain.activity import Activity
from app.domain.usual import OFFERED, KeptUsual, Usual, offered
from app.reading.wording import say
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.store import RecordStore


@dataclass(eq=False)
class UsualStore(RecordStore[KeptUsual]):
    """Offers activities for one-tap logging."""

    _notebook: Notebook
    _first: tuple[Usual, ...]

    def offered(self, count: int = OFFERED) -> tuple[Usual, ...]:
        """Return ``count`` usuals, as many as Today shows unless more are asked for."""
        activities = (entry for entry in self._notebook.lately if isinstance(entry, Activity))
        return offered(self.every, activities, self._first, count)

    def keep(self, usual: Usual) -> Change[KeptUsual] | None:
        """Keep ``usual`` for good, in place of one of the same name and kind.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        plain = {item.name: getattr(usual, item.name) for item in fields(Usual)}
        same = (each for each in self.every if (each.name, each.kind) == (usual.name, usual.kind))
        before = next(same, None)
        plain["id"] = before.id if before else self._clock.new_id()
        kept = KeptUsual(**plain, changed=self._clock.now)
        name = say("changes.usual", what=usual.name)
        return self._edit(name, before, kept) if before else self._put(name, kept)

    def drop(self, usual: KeptUsual) -> Change[None] | None:
        """Keep ``usual`` no longer.

        Raises:
            StorageError: If that cannot be saved; nothing is then changed.

        """
        return self._drop(say("changes.usual_dropped", what=usual.name), usual)
