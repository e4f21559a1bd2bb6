"""The whole notebook as one file, and erasing it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from app.domain.errors import StorageError
from app.state.access import Access
from app.state.background import in_background
from app.state.clock import Clock
from app.state.copies import Copies
from app.state.file import File
from app.state.history import History
from app.state.settings import SettingsStore
from app.storage.whole import Whole
from app.transfer.backup import write_backup
from app.transfer.copy_names import daily_name
from app.transfer.device_facts import portable


@dataclass
class NotebookFile:
    """Exports everything and remembers when, or erases everything."""

    _whole: Whole
    _clock: Clock
    _history: History
    _settings: SettingsStore
    _access: Access
    _copies: Copies
    _reload: Callable[[], None]
    _erase_beside: Callable[[], object]

    async def export(self) -> File:
        """Return everything as readable JSON, and a name for it with today's date."""
        tables, now = portable(self._whole.tables()), self._clock.now
        name = daily_name(self._clock.today)
        return File(name, await in_background(write_backup, tables, now))

    def exported(self) -> None:
        """Remember that the person saved a backup today."""
        self._access.fleeting = False
        # The file is safe in their hands; a notebook that cannot be written changes nothing.
        with suppress(StorageError):
            self._settings.note(last_backup=self._clock.today)

    def erase(self) -> None:
        """Erase everything the person recorded and set, copies and all. It cannot be undone.

        Raises:
            StorageError: If it cannot be erased; it names what is still there.

        """
        self._whole.erase()
        self._history.forget()
        self._reload()
        self._access.acknowledge()
        self._copies.erase()
        self._erase_beside()
