"""Copies a notebook that another tab writes in, to look at it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from pyodide.ffi import JsException

from app.storage.browser.blocks import Blocks
from app.storage.browser.indexed import files_in
from app.storage.browser.ports import folder_in, private_root, refusal
from app.storage.opening import FILES, SLOTS
from app.storage.port import MemoryFolder, MemoryPort
from app.storage.snapshot import BEGIN

_TRIES = 40
_PAUSE = 0.05


async def copy_private_files(name: str) -> MemoryFolder:
    """Return what the files of the folder called ``name`` hold, all as they were at one moment.

    Raises:
        OSError: If the browser refuses, or the other tab never stops writing.
        Unavailable: If this browser has no private file system.

    """
    place = await folder_in(await private_root(), name)
    for _ in range(_TRIES):
        try:
            files = {file: await _content(place, file) for file in FILES}
            heads = {slot: await _content(place, slot, BEGIN) for slot in SLOTS}
        except JsException as error:
            if error.name != "NotReadableError":  # that one means: changed in the meantime
                raise refusal(error.name) from error
        else:
            if all(files[slot][:BEGIN] == head for slot, head in heads.items()):
                return in_memory(files)
        await asyncio.sleep(_PAUSE)
    raise refusal("NotReadableError")


async def copy_blocks(name: str) -> MemoryFolder:
    """Return what the files of the notebook in the database called ``name`` hold.

    Raises:
        OSError: If the browser refuses.
        Unavailable: If this browser has no IndexedDB.

    """
    blocks = await Blocks.open(name)
    files = await files_in(blocks)
    blocks.close()
    return in_memory(files)


def in_memory(files: Mapping[str, bytes]) -> MemoryFolder:
    """Return a folder of ``files``."""
    return MemoryFolder({name: MemoryPort(bytearray(held)) for name, held in files.items()})


async def _content(place: Any, name: str, most: int | None = None) -> bytes:
    try:
        file = await (await place.getFileHandle(name)).getFile()
    except JsException as error:
        if error.name == "NotFoundError":
            return b""
        raise
    part = file if most is None else file.slice(0, most)
    content: bytes = (await part.arrayBuffer()).to_bytes()
    return content
