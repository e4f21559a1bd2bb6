"""The copies beside the notebook: kept, looked into, and let go when they are old."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

from app.domain.errors import NotFound, StorageError
from app.state.access import Access
from app.state.store import Clock, Store, in_background
from app.storage.copies import CopyFolder
from app.storage.whole import Tables, Whole
from app.transfer.backup import portable, write_backup
from app.transfer.copies import DAILY as DAILY
from app.transfer.copies import WEEKLY as WEEKLY
from app.transfer.copies import Copy as Copy
from app.transfer.copies import copy_called, daily_name, is_due, kept, safety_name

OTHER = "other"
"""Stands for the notes that another way of starting the app keeps on this device."""

SAFETY_KEPT = 3
"""How many copies made before a restore are kept (our choice)."""


@dataclass(eq=False)
class Copies(Store):
    """Copies of everything in a folder; in the browser and in memory there is none."""

    _folder: CopyFolder | None
    _clock: Clock
    _access: Access
    _other: Callable[[], Whole] | None = None
    found: tuple[Copy, ...] = field(default=(), init=False)
    """The copies there are, the newest first."""
    problem: StorageError | None = field(default=None, init=False)
    """What kept the last copy from being made."""
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _erased: int = field(default=0, init=False)
    """How often everything was erased: what was read before that must not come back."""

    @property
    def place(self) -> str:
        """Where the copies lie; empty where none are made."""
        return self._folder.place if self._folder else ""

    @property
    def has_other(self) -> bool:
        """Whether ``OTHER`` can be read."""
        return self._other is not None

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
        if name == OTHER and self._other is not None:
            return write_backup(portable(self._other().tables()), self._clock.now)
        if self._folder is None or copy_called(name) is None:
            raise NotFound("no_copy")
        return self._folder.read(name)

    async def keep_day(self, tables: Tables, day: date) -> None:
        """Keep ``tables`` as the copy of ``day``, and let go of copies that are too old.

        Raises:
            StorageError: If that does not work.

        """
        await self._keep(daily_name(day), tables, self._too_old)

    async def keep_safe(self, tables: Tables) -> None:
        """Keep ``tables``, which are about to be changed by a restore.

        Raises:
            StorageError: If they cannot be kept, or another window holds the notes.

        """
        if self._access.read_only:
            raise StorageError("read_only")
        now: datetime = self._clock.now
        made = now.replace(tzinfo=None)
        await self._keep(safety_name(now), tables, partial(self._too_many, made))

    def erase(self) -> None:
        """Remove all copies, also one that is just being made.

        Raises:
            StorageError: If one stays; all others are gone.

        """
        self._erased += 1
        if self._folder is not None:
            try:
                self._folder.empty(lambda name: copy_called(name) is not None)
            finally:
                self.load()
        self.problem = None

    async def _keep(self, name: str, tables: Tables, spare: Callable[[], Collection[str]]) -> None:
        """Keep ``tables`` as ``name``, then drop what to ``spare``; nothing if all is erased."""
        if (folder := self._folder) is None:
            return
        asked = self._erased
        content = await in_background(write_backup, portable(tables), self._clock.now)
        async with self._one_at_a_time:
            await in_background(folder.keep, name, content, lambda: self._erased == asked)
            self.load()
            self._drop(spare())

    def _too_old(self) -> Collection[str]:
        daily = [copy for copy in self.found if copy.at is None]
        days = kept((copy.day for copy in daily), self._clock.today)
        return [copy.name for copy in daily if copy.day not in days]

    def _too_many(self, made: datetime) -> Collection[str]:
        # As with daily ones, those of a clock that was ahead are kept and not counted.
        safe = [copy.name for copy in self.found if copy.at and copy.at <= made]
        return safe[SAFETY_KEPT:]

    def _drop(self, names: Collection[str]) -> None:
        if self._folder is not None:
            try:
                for name in names:
                    self._folder.drop(name)
            finally:
                self.load()


_SOON = 5.0
"""Seconds between a change and the copy, so that no tap waits for it (our choice)."""

_AGAIN_AFTER = timedelta(hours=1)
"""How long after a copy that could not be kept another one is tried (our choice)."""

_log = logging.getLogger(__name__)


@dataclass
class DailyCopy:
    """Watches the stores; nobody is disturbed by what it does."""

    _copies: Copies
    _whole: Whole
    _clock: Clock
    _access: Access
    soon: float = _SOON
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
        today = self._clock.today
        self._refused = self._clock.now
        try:
            if tables := self._whole.tables():
                await self._copies.keep_day(tables, today)
            self._copies.problem = self._refused = None
        except StorageError as problem:
            self._copies.problem = problem
        except Exception:
            # Nobody waits for this task, so nothing may leave it.
            _log.exception("the automatic copy could not be made")

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
        if self._refused is not None and abs(self._clock.now - self._refused) < _AGAIN_AFTER:
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
