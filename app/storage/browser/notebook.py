"""Opens the notebook of a browser, in the best place the browser has for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import StorageError
from app.storage.browser.blocks import Blocks, Changes
from app.storage.browser.files import BrowserFolder
from app.storage.browser.indexed import MARK, IndexedFolder, files_in
from app.storage.browser.look import copy_blocks, copy_private_files, in_memory
from app.storage.browser.ports import Held, Unavailable
from app.storage.database import Opened, look_at, open_folder
from app.storage.migrations import Data
from app.storage.opening import FILES, Found, look_into, set_aside_name
from app.storage.port import Kept, MemoryFolder


@dataclass(frozen=True, slots=True)
class _Left:
    """What a browser kept in IndexedDB while it had no private file system to offer."""

    blocks: Blocks
    data: Data
    is_damaged: bool

    async def mark_as_moved(self) -> None:
        """Drop what is safe in the new place.

        The mark keeps a new notebook from being begun here when the browser does not open its
        private file system some day, as though all notes were gone.
        """
        gone = () if self.is_damaged else FILES
        mark = Changes({0: b"private files"}, end=0)
        with suppress(OSError):  # only a safety net
            await self.blocks.write({**dict.fromkeys(gone, Changes({}, end=0)), MARK: mark})
        self.blocks.close()


async def _left_behind(name: str) -> _Left | None:
    try:
        blocks = await Blocks.open(name)
        files = await files_in(blocks)
    except (OSError, Unavailable):
        return None
    found = look_into(in_memory(files))
    return _Left(blocks, dict(found.tables), bool(found.damaged))


NAME = "notebook"
_OnTrouble = Callable[[OSError | None], object]


@dataclass(frozen=True, slots=True)
class BrowserOpened(Opened):
    """An open notebook of a browser."""

    erase_beside: Callable[[], object] = lambda: None
    """Erases what was set aside."""


async def open_browser_notebook(
    now: datetime, on_trouble: _OnTrouble = lambda _: None
) -> BrowserOpened:
    """Open, or begin, the notebook; copies of damaged files get the date of ``now``.

    It is kept in the private file system; where there is none, in IndexedDB; where there is
    neither, in memory. IndexedDB may refuse what was called saved before: then ``on_trouble`` is
    called, and without an error once it has taken all of it. While another tab holds the
    notebook, it can be read only.

    Raises:
        StorageError: If the browser refuses, or a newer app wrote in it.

    """
    try:
        return await _in_best_place(now, on_trouble)
    except OSError as error:
        raise StorageError("browser_place", reason=error.strerror) from error


async def _in_best_place(now: datetime, on_trouble: _OnTrouble) -> BrowserOpened:
    try:
        return await _in_private_files(now)
    except Unavailable:
        pass
    try:
        return await _in_indexed_db(now, on_trouble)
    except Unavailable:
        return _told(open_folder(MemoryFolder(), now), Kept.MEMORY)


async def _in_private_files(now: datetime) -> BrowserOpened:
    try:
        folder = await BrowserFolder.open(NAME)
    except Held:
        return _told(look_at(await copy_private_files(NAME)), Kept.OPFS)
    with _closed_if_it_fails(folder):
        found = look_into(folder)
        await folder.make_room(_copies(found, now))
        left = None if found.tables else await _left_behind(NAME)
        opened = open_folder(folder, now, found, left.data if left else None)
        if left is not None:
            await left.mark_as_moved()
        return _told(opened, Kept.OPFS, folder.erase_copies)


async def _in_indexed_db(now: datetime, on_trouble: _OnTrouble) -> BrowserOpened:
    try:
        folder = await IndexedFolder.open(NAME)
    except Held:
        return _told(look_at(await copy_blocks(NAME)), Kept.INDEXED_DB)
    with _closed_if_it_fails(folder):
        found = look_into(folder)
        await folder.make_room(_copies(found, now))
        opened = open_folder(folder, now, found)
        await folder.settled()
        folder.on_trouble = on_trouble
        return _told(opened, Kept.INDEXED_DB, folder.erase_copies)


def _copies(found: Found, now: datetime) -> list[str]:
    return [set_aside_name(name, now) for name in found.damaged]


def _told(opened: Opened, kept: Kept, erase: Callable[[], None] = lambda: None) -> BrowserOpened:
    def erase_beside() -> None:
        try:
            erase()
        except OSError as error:
            raise StorageError("aside_stays", reason=error.strerror) from error

    return BrowserOpened(opened.database, opened.set_aside, opened.read_only, kept, erase_beside)


@contextmanager
def _closed_if_it_fails(folder: BrowserFolder | IndexedFolder) -> Iterator[None]:
    try:
        yield
    except BaseException:
        folder.close()
        raise
