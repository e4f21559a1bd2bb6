"""The copies beside the notebook: kept, looked into, and let go when they are old."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from app.domain.errors import NotFound, StorageError
from app.state.access import Access
from app.state.background import in_background
from app.state.clock import Clock
from app.state.store import Store
from app.storage.copies import CopyFolder
from app.storage.whole import Tables
from app.transfer.backup import write_backup
from app.transfer.copies import DAILY as DAILY
from app.transfer.copies import WEEKLY as WEEKLY
from app.transfer.copies import kept
from app.transfer.copy_names import Copy as Copy
from app.transfer.copy_names import copy_called, daily_name, safety_name
from app.transfer.device_facts import portable

SAFETY_KEPT = 3
"""How many copies made before a restore are kept (our choice)."""


@dataclass(eq=False)
class Copies(Store):
    """Copies of everything in a folder; in the browser and in memory there is none."""

    _folder: CopyFolder | None
    _clock: Clock
    _access: Access
    found: tuple[Copy, ...] = field(default=(), init=False)
    """The copies there are, the newest first."""
    problem: StorageError | None = field(default=None, init=False)
    """What kept the last copy from being made."""
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    @property
    def place(self) -> str:
        """Where the copies lie; empty where none are made."""
        return self._folder.place if self._folder else ""

    @property
    def last(self) -> date | None:
        """The day of the newest automatic copy; one dated ahead, by a wrong clock, is none."""
        today = self._clock.today
        days = (copy.day for copy in self.found if copy.at is None and copy.day <= today)
        return max(days, default=None)

    def load(self) -> None:
        """See which copies there are."""
        try:
            names = self._folder.names() if self._folder else ()
        except StorageError as problem:
            names, self.problem = (), problem
        copies = [copy for name in names if (copy := copy_called(name)) is not None]
        newest_first = sorted(copies, key=lambda copy: (copy.day, copy.name), reverse=True)
        self.found = tuple(newest_first)

    def read(self, name: str) -> bytes:
        """Return what the copy called ``name`` holds.

        Raises:
            NotFound: If there is none.
            StorageError: If it cannot be read.

        """
        if self._folder is None or copy_called(name) is None:
            raise NotFound("no_copy")
        return self._folder.read(name)

    async def keep_day(self, content: bytes, day: date) -> None:
        """Keep ``content`` as the copy of ``day``, and let go of copies that are too old.

        Raises:
            StorageError: If that does not work.

        """
        async with self._one_at_a_time:
            await self._keep(daily_name(day), content)
            daily = [copy for copy in self.found if copy.at is None]
            days = kept((copy.day for copy in daily), self._clock.today)
            self._drop(copy.name for copy in daily if copy.day not in days)

    async def keep_safe(self, tables: Tables) -> None:
        """Keep ``tables``, which are about to be changed by a restore.

        Raises:
            StorageError: If they cannot be kept, or another window holds the notes.

        """
        if self._access.read_only:
            raise StorageError("read_only")
        if self._folder is not None:
            now: datetime = self._clock.now
            content = await in_background(write_backup, portable(tables), now)
            async with self._one_at_a_time:
                await self._keep(safety_name(now), content)
                safe = [copy.name for copy in self.found if copy.at is not None]
                self._drop(safe[SAFETY_KEPT:])

    def erase(self) -> None:
        """Remove all copies.

        Raises:
            StorageError: If one stays.

        """
        self._drop(copy.name for copy in self.found)
        self.problem = None

    async def _keep(self, name: str, content: bytes) -> None:
        if self._folder is not None:
            await in_background(self._folder.keep, name, content)
            self.load()

    def _drop(self, names: Iterable[str]) -> None:
        if self._folder is not None:
            try:
                for name in list(names):
                    self._folder.drop(name)
            finally:
                self.load()
