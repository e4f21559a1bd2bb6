"""IndexedDB, as a test asks for it from outside."""

from __future__ import annotations

import asyncio

from app.storage.browser import indexed
from app.storage.browser.blocks import Blocks, Changes
from app.storage.browser.indexed import IndexedFolder
from app.storage.browser.notebook import NAME
from tests.browser.storage.inside import notebook
from tests.browser.storage.inside.scenarios import storage_of

indexed.AGAIN = 0.2  # type: ignore[misc]


def _folder() -> IndexedFolder:
    folder = storage_of(notebook.held[0].database).on_close.__self__  # type: ignore[attr-defined]
    assert isinstance(folder, IndexedFolder)
    return folder


async def settle() -> str:
    """Wait until everything is kept, or return why it is not."""
    try:
        await _folder().settled()
    except OSError as error:
        return str(error.strerror)
    return ""


async def settle_again() -> str:
    """Wait until what was refused is handed over once more."""
    await asyncio.sleep(2 * indexed.AGAIN)
    return await settle()


async def troubles() -> list[str | None]:
    """Return what the person was told, each of it once."""
    return list(dict.fromkeys(notebook.troubles))


async def overwrite(name: str, content: bytes) -> None:
    """Let a file of the closed notebook hold ``content``."""
    blocks = await Blocks.open(NAME)
    await blocks.write({name: Changes({0: content}, end=0)})
    blocks.close()


async def content(name: str) -> bytes:
    """Return what a file holds."""
    blocks = await Blocks.open(NAME)
    found = await blocks.read([name])
    blocks.close()
    return found[name]
