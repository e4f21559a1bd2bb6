"""The reminders as a calendar file."""

from __future__ import annotations

from dataclasses import dataclass

from app.reading.wording import say
from app.state.clock import Clock
from app.state.file import File
from app.state.settings import SettingsStore
from app.transfer.calendar_file import Said, calendar_file


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
