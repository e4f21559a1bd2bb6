"""The whole notebook as one file, and erasing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.state.clock import Clock
from app.state.history import History
from app.storage.whole import Whole
from app.transfer.backup import write_backup


@dataclass
class NotebookFile:
    """Exports everything, or erases everything."""

    _whole: Whole
    _clock: Clock
    _history: History
    _reload: Callable[[], None]

    def export(self) -> tuple[str, bytes]:
        """Return a file name with today's date, and everything as readable JSON."""
        name = f"ebb-and-flow-{self._clock.today:%Y-%m-%d}.json"
        return name, write_backup(self._whole.tables(), self._clock.now)

    def erase(self) -> None:
        """Erase everything the person recorded and set. This cannot be undone.

        Raises:
            StorageError: If it cannot be erased; everything is then as it was.

        """
        self._whole.erase()
        self._history.forget()
        self._reload()
