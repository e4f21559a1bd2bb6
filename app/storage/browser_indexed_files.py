"""The files of a notebook in IndexedDB, or the mark that it moved."""

from __future__ import annotations

from app.storage.browser_blocks import Blocks
from app.storage.browser_errors import Elsewhere
from app.storage.opening import FILES

MARK = "elsewhere"
"""A file that is there once the notebook lies in the private file system."""


async def files_in(blocks: Blocks) -> dict[str, bytes]:
    """Return what the files of the notebook in ``blocks`` hold.

    Raises:
        Elsewhere: If the notebook lies in the private file system.
        OSError: If the browser refuses.

    """
    files = await blocks.read((*FILES, MARK))
    if files.pop(MARK):
        raise Elsewhere
    return files
