"""The end of the timer: by the person, or by the clock; what it counted is noted."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.activity import Activity
from app.domain.course import Phase, course
from app.domain.cue import Cue
from app.domain.errors import AppError
from app.domain.real_time import between
from app.domain.rest import Rest
from app.domain.timed import timed_entry
from app.domain.timer import Task, Timer, ended_at
from app.state.history import History
from app.state.notebook import Notebook
from app.state.over import Over
from app.state.running_timer import RunningTimer
from app.state.signals import Signals

FRESH = timedelta(minutes=2)
"""So long after its end a timer is still heard and felt (our choice)."""


@dataclass(eq=False)
class TimerStore(RunningTimer):
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
        if self._phase is not before and (not over or between(ended_at(timer), now) < FRESH):
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
