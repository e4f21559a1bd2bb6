"""The browser's private file system, as far as it must be waited for."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import js
from pyodide.ffi import JsException, create_proxy

_CODES = {
    "InvalidStateError": errno.EBADF,
    "NoModificationAllowedError": errno.EBUSY,
    "NotAllowedError": errno.EACCES,
    "NotFoundError": errno.ENOENT,
    "QuotaExceededError": errno.ENOSPC,
    "SecurityError": errno.EACCES,
}
"""The system's code for what a browser calls by name; anything else is EIO."""


class Held(OSError):
    """Another tab holds the notebook."""

    def __init__(self) -> None:
        """Say so as the system would."""
        super().__init__(errno.EBUSY, os.strerror(errno.EBUSY))


class Unavailable(Exception):
    """The browser has no private file system, or does not open it to this site."""


def refusal(name: str) -> OSError:
    """Return the error that a browser calls ``name``, with a plain ``strerror``."""
    code = _CODES.get(name, errno.EIO)
    return OSError(code, os.strerror(code))


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what the browser throws into an ``OSError``."""
    try:
        yield
    except JsException as error:
        raise refusal(error.name) from error


_PATIENCE = 2.0
"""Seconds given to a worker that is just ending to let go of a file (our choice)."""
_PAUSE = 0.05


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
    patience = _PATIENCE
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
            await asyncio.sleep(_PAUSE)
            patience -= _PAUSE


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


_LOCK_PATIENCE = 500
"""Milliseconds given to a tab that is just closing or loading anew (our choice)."""


async def take_lock(name: str) -> Callable[[], None]:
    """Take the Web Lock called ``name`` and return what frees it.

    The browser frees it when this worker ends, however it ends.

    Raises:
        Held: If another tab has it.
        Unavailable: If this browser has no such locks, or keeps them from this site.

    """
    locks = getattr(js.navigator, "locks", None)
    if locks is None:
        raise Unavailable
    loop = asyncio.get_running_loop()
    granted, done = loop.create_future(), loop.create_future()

    async def hold(_lock: object) -> None:
        granted.set_result(None)
        await done

    proxy = create_proxy(hold)
    patience = js.Object.fromEntries([["signal", js.AbortSignal.timeout(_LOCK_PATIENCE)]])
    request = asyncio.ensure_future(locks.request(name, patience, proxy))
    request.add_done_callback(lambda _: proxy.destroy())
    await asyncio.wait({granted, request}, return_when=asyncio.FIRST_COMPLETED)
    if not granted.done():
        refused = request.exception()
        error = Held if getattr(refused, "name", "") == "TimeoutError" else Unavailable
        raise error from refused
    return lambda: None if done.done() else done.set_result(None)
