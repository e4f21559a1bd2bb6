"""Opens the notebook of a browser: in its private files, or else in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from app.domain.errors import StorageError
from app.storage.browser.files import BrowserFolder, Held, Unavailable, copy_beside_writer
from app.storage.database import Opened, look_at, open_folder
from app.storage.opening import LOOKS, look_into, set_aside_name
from app.storage.port import MemoryFolder

NAME = "notebook"
_PAUSE = 0.05
"""Seconds before what looks damaged is read again (our choice)."""


@dataclass(frozen=True, slots=True)
class BrowserOpened(Opened):
    """An open notebook of a browser."""

    erase_beside: Callable[[], object] = lambda: None
    """Erases what was set aside."""


async def open_browser_notebook(now: datetime) -> BrowserOpened:
    """Open, or begin, the notebook; copies of damaged files get the date of ``now``.

    It is kept in the private file system. Where there is none that can be written at once, it is
    in memory: any other place could refuse later what was called saved before. While another tab
    holds the notebook, it can be read only.

    Raises:
        StorageError: If the browser refuses, or a newer app wrote in it.

    """
    try:
        return await _in_private_files(now)
    except Unavailable:
        return BrowserOpened(open_folder(MemoryFolder(), now).database, in_memory=True)
    except OSError as error:
        raise StorageError("browser_place", reason=error.strerror) from error


async def _in_private_files(now: datetime) -> BrowserOpened:
    try:
        folder = await BrowserFolder.open(NAME)
    except Held:
        return BrowserOpened((await _looking()).database, read_only=True)
    try:
        found = look_into(folder)
        await folder.make_room(set_aside_name(name, now) for name in found.damaged)
        opened = open_folder(folder, now, found)
    except BaseException:
        folder.close()
        raise
    return BrowserOpened(
        opened.database, opened.set_aside, erase_beside=partial(_erase_copies, folder)
    )


async def _looking() -> Opened:
    """Open the notebook as it is now; another tab may write in it.

    A browser may still show the snapshots of before beside the journal of now. Something seems to
    be gone then, and is there in the next copy.
    """
    for _ in range(1 + LOOKS):
        files = await copy_beside_writer(NAME)
        found = look_into(files)
        if not found.damaged:
            break
        await asyncio.sleep(_PAUSE)
    return look_at(files, found)


def _erase_copies(folder: BrowserFolder) -> None:
    try:
        folder.erase_copies()
    except OSError as error:
        raise StorageError("aside_stays", reason=error.strerror) from error
