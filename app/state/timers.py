"""The timer: begun and ended by the person, or ended by the clock; what it counted is noted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from app.domain.activity import Activity
from app.domain.change import moved
from app.domain.days import between
from app.domain.entry import Rest
from app.domain.errors import AppError, InvalidInput
from app.domain.timer import (
    RUNNING,
    Phase,
    Rhythm,
    Task,
    Timer,
    ended_at,
    paused,
    resized,
    resumed,
    set_back,
    stand,
    timed_entry,
)
from app.reading.wording import say
from app.state.history import Change, History, Step
from app.state.notebook import Notebook
from app.state.settings import SettingsStore
from app.state.signals import Cue, Signals
from app.state.store import Clock, Store
from app.storage.records import Records


@dataclass(frozen=True, slots=True)
class Over:
    """What ended, what was noted of it, and the way back."""

    timer: Timer
    entry: Activity | Rest | None
    """Nothing if it was too short, or forgotten."""
    at: datetime
    """When it ended."""
    change: Change[Any] | None
    """What takes back what was noted; a timer ended by the person then runs on."""
    by_clock: bool


_FRESH = timedelta(minutes=2)
"""So long after its end a timer is still heard and felt (our choice)."""

_STEERED = frozenset({"pauses", "seen", "begun"})
"""What steers a timer while it runs; taking back something else leaves it."""


@dataclass(eq=False)
class TimerStore(Store):
    """The one timer there can be, and what it leaves in the notebook.

    It is saved, so that it survives a restart. Nothing here counts: how far the timer is follows
    from the clock alone. ``look`` has to be called now and then to notice what the clock did.
    Beginning, pausing and going on note nothing, so there is nothing in them to take back.
    """

    _records: Records[Timer]
    _clock: Clock
    _notebook: Notebook
    _history: History
    _signals: Signals
    _settings: SettingsStore
    running: Timer | None = field(default=None, init=False)
    over: Over | None = field(default=None, init=False)
    """The timer that ended last, until the person has seen it."""
    _phase: Phase = field(default=Phase.OVER, init=False)
    """The phase at the last look."""
    _seen: datetime | None = field(default=None, init=False)
    """The clock at the last look; saving it every second would cost too much."""

    def load(self) -> None:
        """Read the timer that was running when the app was left."""
        self.over = None
        self._hold(self._records.get(RUNNING))

    def begin(
        self, minutes: float, *, doing: float = 0, task: Task | None = None, open_end: bool = False
    ) -> None:
        """Begin a timer for a rest, or for ``task``; with an ``open_end`` the person ends it.

        Raises:
            InvalidInput: If one is running: it is never lost without a word.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        if self.running is not None:
            raise InvalidInput("timer_running")
        self._become(self._begun(minutes, doing, task, open_end))
        self.over = None

    def pause(self) -> None:
        """Let the timer stand still."""
        if self.running is not None:
            self._become(paused(self.running, self._clock.now))

    def resume(self) -> None:
        """Let the timer run on."""
        if self.running is not None:
            self._become(resumed(self.running, self._clock.now))

    def resize(self, minutes: float, doing: float = 0) -> Change[None] | None:
        """Let the timer have other minutes; what has run already stays.

        Raises:
            InvalidInput: If the minutes are outside their range; nothing is then changed.
            StorageError: If it cannot be saved; nothing is then changed.

        """
        steps = self._resizing(minutes, doing)
        return self._history.make(say("changes.timer"), steps, lambda: None)

    def keep_to(self, rhythm: Rhythm) -> Change[None] | None:
        """Let the timer keep to ``rhythm``, and be that what the next one begins with.

        Raises:
            StorageError: If it cannot be saved; nothing is then changed.

        """
        doing = rhythm.doing if self.running and self.running.doing else 0
        name = say("changes.timer" if self.running else "changes.setting")
        steps = (*self._resizing(rhythm.rest, doing), self._settings.changing(rhythm=rhythm))
        return self._history.make(name, steps, lambda: None)

    def _resizing(self, minutes: float, doing: float) -> tuple[Step, ...]:
        """Return the step that lets the timer have other minutes, if it runs."""
        if (timer := self.running) is None:
            return ()
        other = resized(timer, minutes, doing, self._clock.now)
        return (_Turn(self, self._become, timer, other),)

    def rest_now(self) -> None:
        """End the doing, so that the rest begins now."""
        if self.running is not None:
            self.resize(self.running.minutes)

    def dismiss(self) -> None:
        """Forget the timer that is over: the person has seen it."""
        self.over = None

    def stop(self) -> Change[Activity | Rest | None] | None:
        """End the timer now and note what it counted, if it runs; taken back, it runs on.

        What is made is the entry; there is none if the time was too short. One that was over
        before, which nobody saw, was ended by the clock: ``over`` says what became of it.

        Raises:
            StorageError: If that cannot be saved; the timer then runs on.

        """
        self.look()
        if (timer := self.running) is None:
            return None
        now = self._clock.now
        entry = self._entry(timer, now)
        steps = (*self._noting(entry), _Turn(self, self._become, timer, None))
        change = self._history.make(_said(timer), steps, lambda: entry)
        self.over = Over(timer, entry, now, change, by_clock=False)
        return change

    def exchange(
        self, minutes: float, *, doing: float = 0, task: Task | None = None, open_end: bool = False
    ) -> Change[Activity | Rest | None] | None:
        """End the timer that runs, note it, and begin another; taken back, the first runs on.

        Raises:
            StorageError: If that cannot be saved; the first then runs on.

        """
        if (timer := self.running) is None:
            self.begin(minutes, doing=doing, task=task, open_end=open_end)
            return None
        now = self._clock.now
        entry = self._entry(timer, now)
        other = self._begun(minutes, doing, task, open_end)
        steps = (*self._noting(entry), _Turn(self, self._become, timer, other))
        return self._history.make(_said(timer), steps, lambda: entry)

    def discard(self) -> Change[None] | None:
        """Take the timer away without noting anything, if it runs; taken back, it runs on.

        One that was over before, which nobody saw, has been noted: ``over`` says so.

        Raises:
            StorageError: If that cannot be saved; the timer then runs on.

        """
        self.look()
        if (timer := self.running) is None:
            return None
        return self._history.make(
            _said(timer), (_Turn(self, self._become, timer, None),), lambda: None
        )

    def look(self) -> None:
        """Notice what the clock did: a phase that is over, or that it was set back.

        What cannot be noted just now is tried again at the next look.
        """
        now = self._clock.now
        with suppress(AppError):
            self._see(now)
            if self.running is not None:
                self._go_on(self.running, now)

    def _go_on(self, timer: Timer, now: datetime) -> None:
        before, self._phase = self._phase, stand(timer, now).phase
        over = self._phase is Phase.OVER
        if self._phase is not before and (not over or between(ended_at(timer), now) < _FRESH):
            self._signals.give(Cue.END if over else Cue.TURN)
        if over:
            entry = self._entry(timer, now)
            change = self._history.make(_said(timer), self._noting(entry), lambda: entry)
            self._become(None)
            at = self._clock.local(ended_at(timer))
            self.over = Over(timer, entry, at, change, by_clock=True)

    def _entry(self, timer: Timer, now: datetime) -> Activity | Rest | None:
        return timed_entry(timer, now, self._clock.settings().day_start, self._clock.local)

    def _noting(self, entry: Activity | Rest | None) -> tuple[Step, ...]:
        return () if entry is None else (self._notebook.beginning(entry),)

    def _begun(self, minutes: float, doing: float, task: Task | None, open_end: bool) -> Timer:
        now = self._clock.now
        return Timer(
            entry=self._clock.new_id(),
            begun=now,
            minutes=minutes,
            doing=doing,
            task=task,
            open=open_end,
            seen=now,
        )

    def _see(self, now: datetime) -> None:
        """Notice whether the clock was set back since the last look."""
        if self.running is not None and self._seen is not None and now < self._seen:
            self._become(set_back(self.running, self._seen, now))
        self._seen = now

    def _become(self, timer: Timer | None) -> None:
        if timer is None:
            self._records.delete(RUNNING, self._clock.now)
        else:
            self._records.save(timer)
        self._hold(timer)

    def _hold(self, timer: Timer | None) -> None:
        self._seen = timer.seen if timer else None
        self._phase = stand(timer, timer.seen).phase if timer else Phase.OVER
        self.running = timer


@dataclass(frozen=True, slots=True, eq=False)
class _Turn:
    """The step that lets one timer be another, or none."""

    store: TimerStore
    become: Callable[[Timer | None], object]
    before: Timer
    after: Timer | None

    def forth(self) -> bool:
        """Let the timer be what it was turned into."""
        return self._turn(self.before, self.after)

    def back(self) -> bool:
        """Let the timer run that ran before.

        Raises:
            InvalidInput: If another one runs: it is never lost without a word.

        """
        if self._turn(self.after, self.before):
            self.store.over = None
            return True
        return False

    def show(self) -> None:
        """Tell nobody: the store did when it held the timer."""

    def _turn(self, was: Timer | None, now: Timer | None) -> bool:
        running = self.store.running
        if running is not None and (was is None or running.entry != was.entry):
            raise InvalidInput("timer_running")
        if running is not None and was and now and was.entry == now.entry:
            now = moved(running, was, now, _STEERED)
        if now == running:
            return False
        self.become(now)
        return True


def _said(timer: Timer) -> str:
    """Return that ``timer`` ended, as the keys tell it when it is taken back."""
    return say("changes.timer_ended" if timer.task else "changes.rest_ended")


_log = logging.getLogger(__name__)

LOOK_EVERY = 1.0
"""Seconds between two looks at the clock."""


@dataclass
class TimerWatch:
    """Ends the timer when its time is over."""

    _timers: TimerStore
    _watching: asyncio.Task[None] | None = None
    _ending: Callable[[], None] | None = None
    """What ends the listening; without it the store would forget who listens."""

    def begin(self) -> None:
        """Watch from now on; also a timer that was running when the app was left."""
        if self._ending is None:
            self._ending = self._timers.subscribe(lambda _store, _field: self._watch())
        self._watch()

    def _watch(self) -> None:
        if self._watching is None and self._timers.running is not None:
            try:
                loop = asyncio.get_running_loop()
            except RuntimeError:  # nobody looks on, as in a test of the stores
                return
            self._watching = loop.create_task(self._look_on())

    async def _look_on(self) -> None:
        try:
            while self._timers.running is not None:
                self._look()
                await asyncio.sleep(LOOK_EVERY)
        finally:
            self._watching = None

    def _look(self) -> None:
        try:
            self._timers.look()
        except Exception:
            # Nobody waits for this task: it would end, and no timer after it, without a word.
            _log.exception("could not look at the clock")
