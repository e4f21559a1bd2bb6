"""When to say that a backup would be good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.state.clock import Clock
from app.state.settings import SettingsStore
from app.transfer.nudge import nudge_due


@dataclass
class Nudge:
    """Remembers when it was put off."""

    _settings: SettingsStore
    _clock: Clock
    _first_day: Callable[[], date | None]

    def is_due(self) -> bool:
        """Return whether to say it today."""
        noted = self._settings.settings
        first, today = self._first_day(), self._clock.today
        return nudge_due(noted.last_backup, first, noted.last_nudge, today)

    def put_off(self) -> None:
        """Remember that the person wants to hear no more of it for now.

        Raises:
            StorageError: If it cannot be saved.

        """
        self._settings.note(last_nudge=self._clock.today)
