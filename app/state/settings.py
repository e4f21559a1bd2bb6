"""The settings: saved first, then shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from app.domain.settings import ALL, LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Settings
from app.state.store import Store
from app.storage.records import Records


@dataclass(eq=False)
class SettingsStore(Store):
    """Holds the settings in use."""

    _records: Records[Settings]
    _now: Callable[[], datetime]
    settings: Settings = field(default_factory=Settings, init=False)
    unreadable: bool = field(default=False, init=False)
    """Whether settings were found that could not be read, so that the usual ones hold."""

    def load(self) -> None:
        """Read the settings from storage."""
        self.settings = self._records.get(ALL) or Settings()
        self.unreadable = self._records.unreadable() > 0

    def change(self, **changes: Any) -> None:
        """Set what is named in ``changes``.

        Raises:
            InvalidInput: If a value is outside its range.
            StorageError: If it cannot be saved; the settings are then as they were.

        """
        changed = replace(self.settings, **changes, changed=self._now())
        self._records.save(changed)
        self.settings = changed

    def resize_text(self, steps: int) -> None:
        """Make text larger by ``steps``, or smaller where they are negative, within its range."""
        size = self.settings.text_size + steps * TEXT_STEP
        self.change(text_size=max(SMALLEST_TEXT, min(LARGEST_TEXT, size)))
