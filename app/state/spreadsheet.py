"""All entries as tables for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.state.background import in_background
from app.state.clock import Clock
from app.state.file import File
from app.state.settings import SettingsStore
from app.storage.whole import Tables, Whole
from app.transfer.csv_tables import csv_bundle, csv_files
from app.transfer.shapes import entries_in


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
        files = csv_files(entries_in(tables), self._habits(), set_.day_start, set_.weights)
        return csv_bundle(files)
