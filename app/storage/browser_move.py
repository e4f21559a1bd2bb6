"""Takes a notebook along from IndexedDB, and leaves a mark there that it moved."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from app.storage.browser_blocks import Blocks, Changes
from app.storage.browser_errors import Unavailable
from app.storage.browser_indexed_files import MARK, files_in
from app.storage.browser_look import in_memory
from app.storage.migrations import Data
from app.storage.opening import FILES, look_into


@dataclass(frozen=True, slots=True)
class Left:
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


async def left_behind(name: str) -> Left | None:
    """Return what lies in the database called ``name``, if it can be read and did not move."""
    try:
        blocks = await Blocks.open(name)
        files = await files_in(blocks)
    except (OSError, Unavailable):
        return None
    found = look_into(in_memory(files))
    return Left(blocks, dict(found.tables), bool(found.damaged))
