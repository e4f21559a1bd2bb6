"""Restoring a backup: shown beforehand, done with a safety copy, and undone if need be."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.errors import StorageError
from app.domain.settings import DEVICE_FACTS
from app.reading.wording import say
from app.state.copies import Copies
from app.state.history import Change, History
from app.state.settings import SettingsStore
from app.state.store import in_background
from app.storage.whole import Tables, Whole
from app.transfer.backup import Backup as Backup
from app.transfer.backup import portable, read_backup, staying
from app.transfer.restore_plan import How as How
from app.transfer.restore_plan import changes, holds, plan_restore


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What restoring a backup would do, in words; nothing has been done yet."""

    how: How
    exported: datetime
    """When the backup was made."""
    span: tuple[date, date] | None
    """The first and the last day it has entries of."""
    holds: tuple[str, ...]
    changes: tuple[str, ...]
    changes_nothing: bool
    unreadable: int
    """How many rows of the backup cannot be read, and stay in it."""


@dataclass
class Restoring:
    """Reads backups and lets the notebook become what they hold."""

    _whole: Whole
    _settings: SettingsStore
    _history: History
    _copies: Copies
    _reload: Callable[[], None]

    async def read(self, data: bytes) -> Backup:
        """Return the backup that ``data`` holds.

        Raises:
            TransferError: If it cannot be taken over.

        """
        backup = await in_background(read_backup, data)
        return replace(backup, tables=portable(backup.tables))

    async def rehearse(self, backup: Backup, how: How) -> Rehearsal:
        """Return what restoring ``backup`` would do; nothing is changed."""
        mine = portable(self._whole.tables())
        plan = await in_background(plan_restore, mine, backup, how)
        return Rehearsal(
            how=how,
            exported=plan.exported,
            span=plan.span,
            holds=holds(plan),
            changes=changes(plan),
            changes_nothing=plan.changes_nothing,
            unreadable=plan.unreadable,
        )

    async def restore(self, backup: Backup, how: How) -> Change[None] | None:
        """Restore ``backup``; a copy of everything is kept first, and it can be undone.

        Raises:
            StorageError: If the copy cannot be kept, or the notes not be written; nothing is
                then changed.

        """
        return await self.put(
            say("changes.restore"), lambda mine: plan_restore(mine, backup, how).result
        )

    async def put(self, name: str, work: Callable[[Tables], Tables]) -> Change[None] | None:
        """Let the notes be what ``work`` makes of them; a copy of everything is kept first.

        The change is called ``name``, and can be undone.

        Raises:
            StorageError: If the copy cannot be kept, or the notes not be written; nothing is
                then changed.

        """
        before = self._whole.tables()
        await self._copies.keep_safe(before)
        after = await in_background(work, portable(before))
        while (now := self._whole.tables()) != before:  # another window went on writing
            before = now
            after = await in_background(work, portable(before))
        step = _Replacing(self._become, before, after)
        return self._history.make(name, (step,), lambda: None, whole=True)

    def _become(self, tables: Tables) -> None:
        facts = {name: getattr(self._settings.settings, name) for name in DEVICE_FACTS}
        self._whole.replace(staying(tables, self._whole.tables()))
        self._reload()
        # They do not travel; without them the app only knows less about its own backups.
        with suppress(StorageError):
            self._settings.note(**facts)


@dataclass(frozen=True, slots=True, eq=False)
class _Replacing:
    """The step that lets all notes be others."""

    become: Callable[[Tables], object]
    before: Tables
    after: Tables

    def forth(self) -> bool:
        """Let the notes be those of the backup."""
        self.become(self.after)
        return True

    def back(self) -> bool:
        """Let the notes be those from before."""
        self.become(self.before)
        return True

    def show(self) -> None:
        """Tell nobody: all stores have read anew."""
