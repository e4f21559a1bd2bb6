"""The whole notebook as a file: a backup, tables, a calendar; and erasing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.errors import StorageError
from app.reading.wording import say
from app.state.access import Access
from app.state.copies import Copies
from app.state.history import History
from app.state.settings import SettingsStore
from app.state.store import Clock, in_background
from app.storage.whole import Tables, Whole
from app.transfer.backup import write_backup
from app.transfer.calendar_file import Said, calendar_file
from app.transfer.copies import daily_name, portable
from app.transfer.rows import entries_in
from app.transfer.spreadsheets import csv_bundle, csv_files


class File(NamedTuple):
    """What a file is called, and what it holds."""

    name: str
    content: bytes


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


@dataclass
class SpreadsheetFile:
    """Exports what spreadsheets can read."""

    _whole: Whole
    _clock: Clock
    _settings: SettingsStore
    _habits: Callable[[], Mapping[str, str]]
    """Returns the names of habits by their slugs."""

    async def export(self) -> File:
        """Return all entries as CSV files in one zip, and a name for it with today's date."""
        name = f"ebb-and-flow-{self._clock.today.isoformat()}-tables.zip"
        return File(name, await in_background(self._bundle, self._whole.tables()))

    def _bundle(self, tables: Tables) -> bytes:
        set_ = self._settings.settings
        files = csv_files(entries_in(tables), self._habits(), weights=set_.weights)
        return csv_bundle(files)


@dataclass
class CalendarFile:
    """Exports what every calendar can take in."""

    _settings: SettingsStore
    _clock: Clock

    async def export(self) -> File:
        """Return the reminders as a file; it has one name, for it replaces the one before."""
        said = Said(say("reminders.calendar_title"), say("reminders.calendar_detail"))
        times, now = self._settings.settings.reminders, self._clock.now
        return File("ebb-and-flow-reminders.ics", calendar_file(times, now.date(), now, said))
