"""The timer: begun and ended by the person, or ended by the clock; what it counted is noted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.activity import Activity
from app.domain.cue import Cue
from app.domain.days import between
from app.domain.entry import Rest
from app.domain.errors import AppError, InvalidInput
from app.domain.timer import (
    RUNNING,
    Phase,
    Task,
    Timer,
    course,
    ended_at,
    paused,
    resized,
    resumed,
    set_back,
    timed_entry,
)
from app.state.notebook import Notebook
from app.state.signals import Signals
from app.state.store import Clock, History, Store
from app.storage.records import Records


@dataclass(frozen=True, slots=True)
class Over:
    """What ended, what was noted of it, and the way back."""

    timer: Timer
    entry: Activity | Rest | None
    """Nothing if it was too short, or forgotten."""
    at: datetime
    """When it ended."""
    undo: Callable[[], bool] | None
    """What takes back what was noted; a timer ended by the person then runs on."""
    by_clock: bool


@dataclass(eq=False)
class _RunningTimer(Store):
    """Holds the one timer there can be. It is saved, so that it survives a restart."""

    _records: Records[Timer]
    _clock: Clock
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
        now = self._clock.now
        timer = Timer(
            entry=self._clock.new_id(),
            begun=now,
            minutes=minutes,
            doing=doing,
            task=task,
            open=open_end,
            seen=now,
        )
        self._start(timer)

    def pause(self) -> None:
        """Let the timer stand still."""
        if self.running is not None:
            self._save(paused(self.running, self._clock.now))

    def resume(self) -> None:
        """Let the timer run on."""
        if self.running is not None:
            self._save(resumed(self.running, self._clock.now))

    def resize(self, minutes: float, doing: float = 0) -> None:
        """Let the timer have other minutes; what has run already stays."""
        if self.running is not None:
            self._save(resized(self.running, minutes, doing, self._clock.now))

    def rest_now(self) -> None:
        """End the doing, so that the rest begins now."""
        if self.running is not None:
            self.resize(self.running.minutes)

    def dismiss(self) -> None:
        """Forget the timer that is over: the person has seen it."""
        self.over = None

    def _start(self, timer: Timer) -> None:
        if self.running is not None:
            raise InvalidInput("timer_running")
        self._save(timer)
        self.over = None

    def _see(self, now: datetime) -> None:
        """Notice whether the clock was set back since the last look."""
        if self.running is not None and self._seen is not None and now < self._seen:
            self._save(set_back(self.running, self._seen, now))
        self._seen = now

    def _save(self, timer: Timer) -> None:
        self._records.save(timer)
        self._hold(timer)

    def _clear(self) -> None:
        self._records.delete(RUNNING, self._clock.now)
        self._hold(None)

    def _hold(self, timer: Timer | None) -> None:
        self._seen = timer.seen if timer else None
        self._phase = course(timer, timer.seen).phase if timer else Phase.OVER
        self.running = timer


_FRESH = timedelta(minutes=2)
"""So long after its end a timer is still heard and felt (our choice)."""


@dataclass(eq=False)
class TimerStore(_RunningTimer):
    """The timer, and what it leaves in the notebook.

    Nothing here counts: how far the timer is follows from the clock alone. ``look`` has to be
    called now and then to notice what the clock did.
    """

    _notebook: Notebook
    _history: History
    _signals: Signals

    def stop(self) -> None:
        """End the timer now and note what it counted; taken back, it runs on.

        Raises:
            StorageError: If that cannot be saved; the timer then runs on.

        """
        if (timer := self.running) is not None:
            now = self._clock.now
            entry, take_back = self._note(timer, now)
            self._clear()
            self._history.record(lambda: self._put_back(timer, take_back))
            self.over = Over(timer, entry, now, self._history.undo, by_clock=False)

    def exchange(
        self, minutes: float, *, doing: float = 0, task: Task | None = None, open_end: bool = False
    ) -> None:
        """End the timer that runs, note it, and begin another; taken back, the first runs on.

        Raises:
            StorageError: If that cannot be saved.

        """
        self.stop()
        take_back = self._history.undo
        self.begin(minutes, doing=doing, task=task, open_end=open_end)
        other = self.running

        def back() -> None:
            if self.running and other and self.running.entry == other.entry:
                self._clear()
            take_back()

        self._history.record(back)

    def discard(self) -> None:
        """Take the timer away without noting anything; taken back, it runs on.

        Raises:
            StorageError: If that cannot be saved; the timer then runs on.

        """
        if (timer := self.running) is not None:
            self._clear()
            self._history.record(lambda: self._put_back(timer, None))

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
        before, self._phase = self._phase, course(timer, now).phase
        over = self._phase is Phase.OVER
        if self._phase is not before and (not over or between(ended_at(timer), now) < _FRESH):
            self._signals.give(Cue.END if over else Cue.TURN)
        if over:
            entry, take_back = self._note(timer, now)
            self._clear()
            self.over = Over(timer, entry, ended_at(timer), take_back, by_clock=True)

    def _note(
        self, timer: Timer, now: datetime
    ) -> tuple[Activity | Rest | None, Callable[[], bool] | None]:
        entry = timed_entry(timer, now, self._clock.settings().day_start)
        if entry is None:
            return None, None
        return self._notebook.keep(entry), self._history.undo

    def _put_back(self, timer: Timer, take_back: Callable[[], object] | None) -> None:
        self._start(timer)
        if take_back is not None:
            take_back()


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
