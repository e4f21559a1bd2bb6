"""Reminders: which one is to come now, and what it speaks of."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from app.domain.errors import StorageError
from app.domain.reminder import Waiting, due, habit_waits, now_told
from app.state.flares import FlareStore
from app.state.habits import HabitStore
from app.state.intentions import IntentionStore
from app.state.notebook import Notebook
from app.state.settings import SettingsStore
from app.state.store import Clock, Store
from app.state.time_off import TimesOff


class Notices(Protocol):
    """What a device has for notifications."""

    def permission(self) -> Awaitable[str]:
        """Return "granted", "denied", "default" where nobody was asked yet, or "unsupported"."""

    def ask(self) -> Awaitable[str]:
        """Ask the person, and return what they said in the same words."""

    def show(self, title: str, body: str) -> Awaitable[bool]:
        """Show a notification in place of the one before; return whether that was done."""


@dataclass(eq=False)
class Reminders(Store):
    """Tells once a day for each time, also after a restart; nothing here counts the time."""

    _settings: SettingsStore
    _notebook: Notebook
    _habits: HabitStore
    _intentions: IntentionStore
    _flares: FlareStore
    _times_off: TimesOff
    _clock: Clock
    notices: Notices | None = None
    """``None`` where this device has none for the app."""
    standing: date | None = field(default=None, init=False)
    """The day for which a reminder stands in the app, if one does."""

    def look(self) -> Waiting | None:
        """Return what a reminder is to speak of now; ``None`` if none is due, or nothing waits.

        One that cannot be remembered is not told: it would come again and again.
        """
        settings, now, today = self._settings.settings, self._clock.now, self._clock.today
        still = self._flares.on(today) is not None or self._times_off.now is not None
        if still or self.standing != today:
            self.dismiss()
        times = due(settings.reminders, settings.told, now, settings.day_start, still)
        if not times:
            return None
        try:
            self._settings.note(told=now_told(settings.told, times, today))
        except StorageError:
            return None
        waiting = self.waiting(today)
        return None if waiting.nothing else waiting

    def waiting(self, today: date) -> Waiting:
        """Return what waits ``today``, if the person likes."""
        habits = self._habits.on(self._settings.settings)
        back = max((habit.frequency.days for habit in habits), default=1)
        marks = self._habits.marks([today - timedelta(days=ago) for ago in range(back)][::-1])
        return Waiting(
            habits=sum(habit_waits(habit, marks, today) for habit in habits),
            planned=len(self._intentions.on(today)),
            check_in=self._notebook.check_in_on(today) is None,
        )

    def stand(self) -> None:
        """Let a reminder stand in the app for the rest of the day."""
        self.standing = self._clock.today

    def dismiss(self) -> None:
        """Take the reminder away that stands in the app."""
        self.standing = None
