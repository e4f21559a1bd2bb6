"""The automatic copy: made once a day, soon after something changed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.errors import StorageError
from app.state.access import Access
from app.state.background import in_background
from app.state.clock import Clock
from app.state.copies import Copies
from app.state.store import Store
from app.storage.whole import Whole
from app.transfer.backup import write_backup
from app.transfer.copies import is_due
from app.transfer.device_facts import portable

SOON = 5.0
"""Seconds between a change and the copy, so that no tap waits for it (our choice)."""

AGAIN_AFTER = timedelta(hours=1)
"""How long after a copy that could not be kept another one is tried (our choice)."""

log = logging.getLogger(__name__)


@dataclass
class DailyCopy:
    """Watches the stores; nobody is disturbed by what it does."""

    _copies: Copies
    _whole: Whole
    _clock: Clock
    _access: Access
    soon: float = SOON
    _refused: datetime | None = None
    _making: asyncio.Task[None] | None = None
    _hurried: asyncio.Event | None = None
    """Set when a copy that waits shall not wait any longer."""
    _endings: list[Callable[[], None]] = field(default_factory=list)
    """What ends the watching; without them the stores would forget who listens."""

    def watch(self, stores: Iterable[Store]) -> None:
        """Make a copy soon after the first change of a day in ``stores``."""
        self._endings += [store.subscribe(self._changed) for store in stores]

    def hurry(self) -> None:
        """Make a copy that still waits at once: the app is put away and may be ended."""
        if self._hurried is not None:
            self._hurried.set()

    async def keep(self) -> None:
        """Make the copy of today; what goes wrong is remembered and told in the settings."""
        today, now = self._clock.today, self._clock.now
        self._refused = now
        try:
            tables = portable(self._whole.tables())
            content = await in_background(write_backup, tables, now)
            # Everything may have been erased meanwhile, and then must not come back.
            if self._whole.tables():
                await self._copies.keep_day(content, today)
            self._copies.problem = self._refused = None
        except StorageError as problem:
            self._copies.problem = problem
        except Exception:
            # Nobody waits for this task, so nothing may leave it.
            log.exception("the automatic copy could not be made")

    def _changed(self, _store: object, _field: str | None) -> None:
        if self._making is None and self._is_due():
            try:
                loop = asyncio.get_running_loop()
            except RuntimeError:  # nobody looks on, as in a test of the stores
                return
            self._making = loop.create_task(self._keep_soon())

    def _is_due(self) -> bool:
        if not self._copies.place or self._access.read_only:
            return False
        if self._refused is not None and abs(self._clock.now - self._refused) < AGAIN_AFTER:
            return False
        return is_due(self._copies.last, self._clock.today)

    async def _keep_soon(self) -> None:
        self._hurried = asyncio.Event()
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self.soon):
                    await self._hurried.wait()
            self._hurried = None
            await self.keep()
        finally:
            self._making = self._hurried = None
