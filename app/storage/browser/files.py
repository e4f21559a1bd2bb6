"""Files in the browser's private file system, flushed before anything is called saved."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import js
from pyodide.ffi import JsException, create_proxy, to_js

from app.storage.opening import FILES, SLOTS
from app.storage.port import MemoryFolder, MemoryPort
from app.storage.snapshot import BEGIN

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
"""Seconds until it is tried again."""


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


class BrowserPort:
    """One file, held open by a synchronous access handle."""

    def __init__(self, handle: Any) -> None:
        """Read and write through ``handle``."""
        self._handle = handle

    def read(self, most: int | None = None) -> bytes:
        """Return all bytes of the file, or the first ``most`` of them."""
        with refusals():
            size = self._handle.getSize()
            size = size if most is None else min(most, size)
            buffer = js.Uint8Array.new(size)
            count = self._handle.read(buffer, _at(0))
        if count != size:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        content: bytes = buffer.to_bytes()
        return content

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``."""
        with refusals():
            count = self._handle.write(to_js(data), _at(at))
        if count != len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        with refusals():
            self._handle.truncate(size)

    def flush(self) -> None:
        """Wait until the browser has everything on disk."""
        with refusals():
            self._handle.flush()

    def close(self) -> None:
        """Let go of the file."""
        self._handle.close()


class BrowserFolder:
    """A folder of the private file system that this tab alone writes in."""

    def __init__(self, place: Any, free: Callable[[], None]) -> None:
        """Use the folder ``place``; closing this calls ``free``."""
        self._place = place
        self._free = free
        self._ports: dict[str, BrowserPort] = {}

    @classmethod
    async def open(cls, name: str) -> BrowserFolder:
        """Open the folder called ``name`` and the files of a notebook in it.

        Raises:
            Held: If another tab has it open.
            OSError: If the browser refuses.
            Unavailable: If this browser has no private file system, or no locks to guard it.

        """
        root = await private_root()
        free = await take_lock(name)
        try:
            folder = cls(await folder_in(root, name), free)
        except OSError:
            free()
            raise
        try:
            await folder.make_room(FILES)
            await folder._find_copies()
        except OSError:
            folder.close()
            raise
        return folder

    async def make_room(self, names: Iterable[str]) -> None:
        """Open the files called ``names`` ahead, because that must be waited for.

        Raises:
            OSError: If the browser refuses.

        """
        for name in set(names) - self._ports.keys():
            self._ports[name] = BrowserPort(await handle_in(self._place, name))

    def port(self, name: str) -> BrowserPort:
        """Return the file called ``name``, which was opened ahead."""
        if name not in self._ports:
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))
        return self._ports[name]

    def keep_copy(self, name: str, copy: str) -> None:
        """Keep what the file ``name`` holds in the file ``copy``, for which there is room."""
        content, kept = self.port(name).read(), self.port(copy)
        if kept.read() not in (b"", content):
            raise OSError(errno.EEXIST, os.strerror(errno.EEXIST))
        kept.write(0, content)
        kept.flush()

    def erase_copies(self) -> None:
        """Leave nothing in what was set aside.

        Raises:
            OSError: If the browser refuses; all that it does not refuse is done.

        """
        refused = list[OSError]()
        for name in self._ports.keys() - FILES:
            try:
                self._ports[name].truncate(0)
                self._ports[name].flush()
            except OSError as error:
                refused.append(error)
        if refused:
            raise refused[0]

    def close(self) -> None:
        """Let go of all files, and let other tabs write."""
        for port in self._ports.values():
            port.close()
        self._ports.clear()
        self._free()

    async def _find_copies(self) -> None:
        """Open what was set aside before, and remove files that a start came not to use."""
        copies = [name for name in await names_in(self._place) if name not in FILES]
        await self.make_room(copies)
        for name in copies:
            if not self.port(name).read(1):
                self._ports.pop(name).close()
                await remove_from(self._place, name)


def _at(place: int) -> Any:
    return js.Object.fromEntries([["at", place]])


_TRIES = 40


async def copy_beside_writer(name: str) -> MemoryFolder:
    """Return what the files of the folder called ``name`` hold, all as they were at one moment.

    Another tab may write in them.

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
                return MemoryFolder({file: MemoryPort(bytearray(files[file])) for file in FILES})
        await asyncio.sleep(_PAUSE)
    raise refusal("NotReadableError")


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
