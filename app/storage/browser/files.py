"""Files in the browser's private file system, flushed before anything is called saved."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Callable, Iterable
from typing import Any

import js
from pyodide.ffi import JsException, to_js

from app.storage.browser.ports import (
    folder_in,
    handle_in,
    names_in,
    private_root,
    refusal,
    refusals,
    remove_from,
    take_lock,
)
from app.storage.opening import FILES, SLOTS
from app.storage.port import MemoryFolder, MemoryPort
from app.storage.snapshot import BEGIN


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
_PAUSE = 0.05


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
