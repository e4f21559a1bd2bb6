"""Files on a disk, flushed to it before anything is called saved."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from app.domain.errors import StorageError
from app.storage.port import NO_ROOM

# Windows would change line ends without it; other systems do not have it.
_BINARY = getattr(os, "O_BINARY", 0)

# Enough for content and size, and quicker than fsync; not every system has it.
_SYNC = getattr(os, "fdatasync", os.fsync)


class FilePort:
    """One open file on a disk."""

    def __init__(self, path: Path, writable: bool = True) -> None:
        """Open the file at ``path``, and make it if it may be written."""
        flags = os.O_RDWR | os.O_CREAT if writable else os.O_RDONLY
        self._file = os.open(path, flags | _BINARY, 0o600)
        self._link = f"/proc/self/fd/{self._file}"
        # Some systems count no names; Windows lets nobody take the name of an open file.
        self._counts_names = writable and os.name != "nt" and os.fstat(self._file).st_nlink > 0

    def read(self, most: int | None = None) -> bytes:
        """Return all bytes of the file, or the first ``most`` of them."""
        os.lseek(self._file, 0, os.SEEK_SET)
        left = os.fstat(self._file).st_size if most is None else most
        pieces = []
        while left > 0 and (piece := os.read(self._file, left)):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``."""
        os.lseek(self._file, at, os.SEEK_SET)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._file, rest) :]

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        os.ftruncate(self._file, size)

    def flush(self) -> None:
        """Wait until the disk has everything that can be read back.

        Raises:
            OSError: If it has not, or nobody could: the file was deleted or replaced.

        """
        _SYNC(self._file)
        if self._counts_names and self._lost_its_name():
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))

    def _lost_its_name(self) -> bool:
        # Once fstat has asked for the times of a file, Linux (from 6.13 on) takes half as long
        # again to flush the next write. So there the link is asked first: it tells no times.
        with suppress(OSError):
            if not os.readlink(self._link).endswith(" (deleted)"):  # noqa: PTH115 - twice as quick
                return False
        return os.fstat(self._file).st_nlink == 0

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)


class FileFolder:
    """A folder on a disk."""

    def __init__(self, path: Path, writable: bool = True) -> None:
        """Use the folder at ``path``, making it if it may be written."""
        self._path = path
        self._writable = writable
        self._ports: dict[str, FilePort] = {}
        if writable:
            path.mkdir(parents=True, exist_ok=True)

    def port(self, name: str) -> FilePort:
        """Return the file called ``name``, empty if it is new."""
        if name not in self._ports:
            path = self._path / name
            is_new = not path.exists()
            self._ports[name] = FilePort(path, self._writable)
            if is_new:
                flush_folder(self._path)
        return self._ports[name]

    def keep_copy(self, name: str, copy: str) -> None:
        """Keep what the file ``name`` holds under the name ``copy`` too, safe on disk."""
        kept = FilePort(self._path / copy)
        try:
            content = self.port(name).read()
            kept.truncate(0)
            kept.write(0, content)
            kept.flush()
        finally:
            kept.close()
        flush_folder(self._path)

    def close(self) -> None:
        """Let go of all files."""
        for port in self._ports.values():
            port.close()
        self._ports.clear()


def flush_folder(path: Path) -> None:
    """Wait until the disk knows the names in the folder; Windows does so by itself."""
    if os.name == "nt":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def folder_code(error: OSError) -> str:
    """Return the code of the sentence on a folder for notes that could not be used.

    Where there is no room, another folder would mean to leave one's notes behind.
    """
    return "folder_full" if error.errno in NO_ROOM else "folder"


_LEFT = ("*-damaged-*", "notebook.taken-over*.json")
"""Files that were set aside, and those of the first version."""


def erase_leftovers(folder: Path) -> None:
    """Remove every file in ``folder`` that was set aside.

    Raises:
        StorageError: If one stays; all others are gone.

    """
    try:
        left = [path.name for pattern in _LEFT for path in folder.glob(pattern)]
        remove_all(folder, left)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError("copies_stay", folder=folder, reason=reason) from error


def remove_all(folder: Path, names: Iterable[str]) -> None:
    """Remove the files called ``names`` from ``folder``; those that are gone already are.

    Raises:
        OSError: If one stays; all others are gone.

    """
    stays = list[OSError]()
    for name in names:
        try:
            (folder / name).unlink(missing_ok=True)
        except OSError as error:
            stays.append(error)
    flush_folder(folder)
    if stays:
        raise stays[0]
