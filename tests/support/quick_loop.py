"""An event loop in which nobody waits: its time jumps to whatever is to be done next."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class QuickLoop(asyncio.BaseEventLoop):
    """Does in seconds what takes hours, and the same each time; it knows no files and no threads.

    It also runs where Python has no sockets, as in Pyodide.
    """

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._selector = self
        self.woken = 0
        """How often something was due after a while in which nothing was to be done."""
        self._patient = 0

    def time(self) -> float:
        """Seconds, as far as this loop is concerned."""
        return self._now

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.run_until_complete(work)

    async def until_quiet(self) -> None:
        """Let all be done that is to be done before time goes on; several may wait for that."""
        self._patient += 1
        try:
            await asyncio.sleep(0)
            while len(self._ready) >= self._patient:
                await asyncio.sleep(0)
        finally:
            self._patient -= 1

    def close(self) -> None:
        """End what still goes on."""
        tasks = asyncio.all_tasks(self)
        for task in tasks:
            task.cancel()
        if tasks:
            self.run(asyncio.wait(tasks))
        super().close()

    def select(self, timeout: float | None) -> list[object]:
        if timeout is None:
            raise RuntimeError("nothing is left to do, now or later")
        if timeout > 0:
            self._now += timeout
            self.woken += 1
        return []

    def _process_events(self, events: list[object]) -> None:
        """There are none."""

    def _write_to_self(self) -> None:
        """Nobody waits who must be woken."""
