"""Looks at the timer while it runs, whether or not anybody looks at the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.state.timers import TimerStore

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
                self._timers.look()
                await asyncio.sleep(LOOK_EVERY)
        finally:
            self._watching = None
