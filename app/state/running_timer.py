"""The timer while it runs: begun, paused and changed by the person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.course import Phase, course
from app.domain.errors import InvalidInput
from app.domain.timer import RUNNING, Task, Timer
from app.domain.timer_change import paused, resized, resumed, set_back
from app.state.clock import Clock
from app.state.over import Over
from app.state.store import Store
from app.storage.records import Records


@dataclass(eq=False)
class RunningTimer(Store):
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
