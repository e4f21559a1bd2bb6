"""Whether notes can be written here, and what there is to tell about how they were opened."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from app.state.store import Clock, Store
from app.storage.copies import CopyFolder
from app.storage.database import Opened
from app.storage.whole import Whole
from app.transfer.backup import portable
from app.transfer.restore_plan import counts

_Reopen = Callable[[], Awaitable[Opened]]
"""Tries to open for writing what could only be looked at; the same database then goes on."""


def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is there besides the database; memory has nothing of it."""

    copies: CopyFolder | None = None
    """Where automatic copies may be kept."""
    reopen: _Reopen | None = None
    erase_beside: Callable[[], object] = _nothing
    """Erases what lies beside the notebook from before."""
    other: Callable[[], Whole] | None = None
    """Looks at the notes that this device has from another way of starting the app."""
    in_browser: bool = False
    """Whether a browser keeps the notes: who else holds them is a tab or a window of it."""
    folder: str = ""
    """Where else they lie, for the person to find them."""


ALONE = Surroundings()


@dataclass(eq=False)
class Access(Store):
    """How the notebook is held, as the banners tell it."""

    _whole: Whole
    _reopen: _Reopen | None
    _reload: Callable[[], None]
    _clock: Clock
    in_browser: bool
    """Whether the other window is one of this browser, too."""
    folder: str = ""
    """Where the notes lie; empty where they lie in no folder."""
    read_only: bool = field(default=False, init=False)
    """Whether another window holds the notes, so that this one can only look."""
    looked: datetime | None = field(default=None, init=False)
    """When the notes were last read as a whole: another window may have written since."""
    fleeting: bool = field(default=False, init=False)
    """Whether there is no place for notes, so that without a backup they go with the window."""
    in_memory: bool = field(default=False, init=False)
    """Whether the notes go with the window, also once a backup is saved."""
    set_aside: tuple[str, ...] = field(default=(), init=False)
    """What damaged files are kept as, until the person has read of them."""
    emptied: str = field(default="", init=False)
    """What is known of notes that this browser has lost: from when their last backup is."""
    here: tuple[str, ...] = field(default=(), init=False)
    """What could be read in spite of the damage, counted in words."""
    _one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)
    _opened: Opened | None = field(default=None, init=False)
    """What was opened anew last: it can write although it could not be read at once."""

    def tell(self, opened: Opened) -> None:
        """Tell the person what is to be told about ``opened``."""
        self.looked = self._clock.now
        self.here = counts(portable(self._whole.tables())) if opened.set_aside else ()
        self.set_aside = opened.set_aside
        self.read_only = opened.read_only
        self.fleeting = self.in_memory = opened.in_memory

    def acknowledge(self) -> None:
        """Remember that the person has read of the damage."""
        self.set_aside = ()

    def begin_anew(self) -> None:
        """Speak no more of notes that were here once."""
        self.emptied = ""

    async def take_over(self) -> bool:
        """Write here from now on if the other window was closed; return whether that worked.

        What the other one wrote in the meantime is shown either way.

        Raises:
            StorageError: If the notebook can no longer be opened.

        """
        async with self._one_at_a_time:
            # Opened once more, the notes would be held by this very window.
            if self._reopen is not None and self.read_only:
                if self._opened is None or self._opened.read_only:
                    self._opened = await self._reopen()
                self._reload()
                self.tell(self._opened)
            return not self.read_only
