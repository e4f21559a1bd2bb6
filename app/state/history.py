"""What can be undone, the newest change first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from app.domain.errors import AppError, InvalidInput

DEEPEST = 50
"""How many changes are remembered until the app closes (our choice)."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change that was made, by what takes it back."""

    take_back: Callable[[], None]
    whole: bool = False
    """Whether that takes back whatever was changed since, too."""


@dataclass
class History:
    """The changes made since the app opened, each with what takes it back."""

    _changes: list[Change] = field(default_factory=list)

    def record(self, undo: Callable[[], None], whole: bool = False) -> None:
        """Remember how to take back the change just made; ``whole`` if that replaces everything."""
        self._changes.append(Change(undo, whole))
        del self._changes[:-DEEPEST]

    @property
    def undo(self) -> Callable[[], bool]:
        """What takes back the newest change and returns whether that was still to be done.

        It stays with that change: a message that is tapped late takes back what it speaks of,
        whatever was changed since.

        Raises (when called):
            InvalidInput: If it would take back later changes, too; nothing is changed then.
            StorageError: If that cannot be saved; nothing is changed then.

        """
        return partial(self._undo, self._changes[-1] if self._changes else None)

    def forget(self) -> None:
        """Forget all changes."""
        self._changes.clear()

    def _undo(self, change: Change | None) -> bool:
        if change is None or change not in self._changes:
            return False
        place = self._changes.index(change)
        if change.whole and change is not self._changes[-1]:
            raise InvalidInput("undo_since")
        del self._changes[place]
        try:
            change.take_back()
        except AppError:
            self._changes.insert(place, change)
            raise
        return True
