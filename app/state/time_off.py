"""The switch for the whole app: no notes for now, so no reminders, offers and questions either."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.settings import Settings
from app.domain.time_off import TimeOff, as_it_was, began_today
from app.domain.to_do import Intention
from app.state.history import Change
from app.state.notebook import Notebook
from app.state.settings import SettingsStore
from app.state.store import Clock
from app.transfer.copies import nudge_due


@dataclass
class TimesOff:
    """Knows when no notes are kept; the settings and the notebook tell of changes."""

    _settings: SettingsStore
    _notebook: Notebook
    _clock: Clock

    @property
    def now(self) -> TimeOff | None:
        """The time off that goes on today, if one does."""
        last = self._last()
        return last if last is not None and last.holds(self._clock.today) else None

    @property
    def back_today(self) -> bool:
        """Whether today is the first day after one."""
        last = self._last()
        return last is not None and last.until == self._clock.today

    def has(self, day: date) -> bool:
        """Return whether ``day`` is in one, so that what is noted of it is not all there was."""
        *earlier, _ = self._kept or (None,)
        last = self._last()
        return any(off.holds(day) for off in (*earlier, last) if off is not None)

    def begin(self, days: int | None = None) -> Change[Settings] | None:
        """Keep no notes from today on, for so many ``days``, or until the person is back.

        One that goes on keeps its first day.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        now = self.now
        begun = began_today(now, self._clock.today, days)
        return self._keep(*(self._kept[:-1] if now else self._kept_until_today()), begun)

    def end(self) -> Change[Settings] | None:
        """Keep notes again, today among them; one that began today is taken back whole.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        now, today = self.now, self._clock.today
        if now is None:
            return None
        over = () if now.first >= today else (TimeOff(first=now.first, until=today),)
        return self._keep(*self._kept[:-1], *over)

    @property
    def _kept(self) -> tuple[TimeOff, ...]:
        return self._settings.settings.times_off

    def _kept_until_today(self) -> tuple[TimeOff, ...]:
        """Return those there were, the last of them as it was."""
        last = self._last()
        return (*self._kept[:-1], last) if last is not None else ()

    def _last(self) -> TimeOff | None:
        if not self._kept:
            return None
        last, today = self._kept[-1], self._clock.today
        entries = self._notebook.between(min(last.first, today), today)
        noted = {entry.day for entry in entries if not isinstance(entry, Intention)}
        return as_it_was(last, noted, today)

    def _keep(self, *times: TimeOff) -> Change[Settings] | None:
        return self._settings.change(times_off=times)


@dataclass
class Nudge:
    """The word about a backup: remembers when it was put off."""

    _settings: SettingsStore
    _times_off: TimesOff
    _clock: Clock
    _first_day: Callable[[], date | None]

    def is_due(self) -> bool:
        """Return whether to say it today; never while no notes are kept."""
        if self._times_off.now is not None:
            return False
        noted = self._settings.settings
        first, today = self._first_day(), self._clock.today
        return nudge_due(noted.last_backup, first, noted.last_nudge, today)

    def put_off(self) -> None:
        """Remember that the person wants to hear no more of it for now.

        Raises:
            StorageError: If it cannot be saved.

        """
        self._settings.note(last_nudge=self._clock.today)
