"""The browser's private file system, as far as it must be waited for."""

from __future__ import annotations

import asyncio
from typing import Any

import js
from pyodide.ffi import JsException

from app.storage.browser_errors import Held, Unavailable, refusals

PATIENCE = 2.0
"""Seconds given to a worker that is just ending to let go of a file (our choice)."""
PAUSE = 0.05


async def private_root() -> Any:
    """Return the root of the private file system.

    Raises:
        Unavailable: If this browser has none that can be used at once, without waiting.

    """
    handles = getattr(js, "FileSystemFileHandle", None)
    if not hasattr(getattr(handles, "prototype", None), "createSyncAccessHandle"):
        raise Unavailable
    try:
        return await js.navigator.storage.getDirectory()
    except (AttributeError, JsException) as error:  # a private window refuses, each its own way
        raise Unavailable from error


async def folder_in(root: Any, name: str) -> Any:
    """Return the folder called ``name`` in ``root``, made if it is new.

    Raises:
        OSError: If the browser refuses.

    """
    with refusals():
        return await root.getDirectoryHandle(name, js.Object.fromEntries([["create", True]]))


async def handle_in(place: Any, name: str) -> Any:
    """Return a handle to write the file called ``name`` in ``place``, made if it is new.

    Raises:
        Held: If another tab does not let go of it.
        OSError: If the browser refuses.

    """
    patience = PATIENCE
    with refusals():
        file = await place.getFileHandle(name, js.Object.fromEntries([["create", True]]))
        while True:
            try:
                return await file.createSyncAccessHandle()
            except JsException as error:
                if error.name != "NoModificationAllowedError":
                    raise
                if patience <= 0:
                    raise Held from error
            await asyncio.sleep(PAUSE)
            patience -= PAUSE


async def names_in(place: Any) -> list[str]:
    """Return the names of all files in ``place``.

    Raises:
        OSError: If the browser refuses.

    """
    with refusals():
        return [file.name async for file in place.values()]


async def remove_from(place: Any, name: str) -> None:
    """Remove the file called ``name``, which nobody has open, from ``place``.

    Raises:
        OSError: If the browser refuses.

    """
    with refusals():
        await place.removeEntry(name)
