"""When the app speaks by itself: reminders, the word about a backup, and the time off from both."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from app.domain.days import far_ahead
from app.domain.errors import StorageError
from app.domain.reminder import Waiting, due, habit_waits, now_told, nudge_due
from app.domain.settings import Settings
from app.domain.time_off import TimeOff, as_it_was, began_today, of_one_day
from app.domain.to_do import Intention
from app.state.flares import FlareStore
from app.state.habits import HabitStore
from app.state.history import Change
from app.state.intentions import IntentionStore
from app.state.notebook import Notebook
from app.state.settings import SettingsStore
from app.state.store import Clock, Store


@dataclass
class TimesOff:
    """Knows when no notes are kept; the settings and the notebook tell of changes."""

    _settings: SettingsStore
    _notebook: Notebook
    _clock: Clock
    _settled: TimeOff | None = field(default=None, init=False)
    """The last one, if it is kept as it was."""

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
        return any(off.holds(day) for off in self.every)

    @property
    def every(self) -> tuple[TimeOff, ...]:
        """All there were, the last one as it was up to today."""
        return self._kept_until_today()

    def settle(self, today: date) -> None:
        """Keep when the last one ended, once that day is over: nobody then looks for it again.

        One begun by a clock that was ahead is kept from today on: it would begin anew each day,
        and no note would end it. Where it cannot be kept it is looked for again.
        """
        last = self._kept[-1] if self._kept else None
        if last is None or self._is_settled(last):
            return
        as_it_was = self._as_it_was(last)
        over = as_it_was.until is not None and as_it_was.until < today
        # A clock without a battery is itself what is wrong.
        ahead = far_ahead(last.first, today) and not self._clock.wrong
        if over or ahead:
            with suppress(StorageError):
                self._settings.note(times_off=(*self._kept[:-1], as_it_was))
                self._settled = as_it_was if over else None

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

        Of one that began on a day that lies ahead of a clock without a battery, that day stays.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        now, today = self.now, self._clock.today
        if now is None:
            return None
        last = self._kept[-1]
        if self._clock.wrong and last.first > today:
            return self._keep(*self._kept[:-1], of_one_day(last))
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
        last = self._kept[-1]
        return last if self._is_settled(last) else self._as_it_was(last)

    def _is_settled(self, last: TimeOff) -> bool:
        """Return whether nobody has to look when ``last`` ended, unless the clock was set back."""
        until = last.until
        return last == self._settled and until is not None and until <= self._clock.today

    def _as_it_was(self, last: TimeOff) -> TimeOff:
        today = self._clock.today
        if self._clock.wrong and last.first > today and last == of_one_day(last):
            return last
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

    def is_still(self, today: date) -> bool:
        """Return whether ``today`` lies in a flare or a time off, so that nothing is spoken of."""
        return self._flares.on(today) is not None or self._times_off.now is not None

    def look(self) -> Waiting | None:
        """Return what a reminder is to speak of now; ``None`` if none is due, or nothing waits.

        One that cannot be remembered is not told: it would come again and again.
        """
        settings, now, today = self._settings.settings, self._clock.now, self._clock.today
        still = self.is_still(today)
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
