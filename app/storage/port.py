"""What the storage asks of a place that keeps bytes: a disk, a browser, memory."""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from typing import Protocol

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
"""How a place says that it is full."""


class Port(Protocol):
    """One file that stays open."""

    def read(self, most: int | None = None) -> bytes:
        """Return all bytes of the file, or the first ``most`` of them.

        Raises:
            OSError: If they cannot be read.

        """

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``, making the file longer where needed.

        Raises:
            OSError: If not all of it could be written; how much was is not known.

        """

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes.

        Raises:
            OSError: If it cannot be cut.

        """

    def flush(self) -> None:
        """Wait until everything written is safe from a kill and a power cut.

        Raises:
            OSError: If that cannot be promised.

        """

    def close(self) -> None:
        """Let go of the file."""


class Folder(Protocol):
    """The place the files of one notebook lie in."""

    def port(self, name: str) -> Port:
        """Return the file called ``name``, empty if it is new.

        Raises:
            OSError: If it cannot be opened.

        """

    def keep_copy(self, name: str, copy: str) -> None:
        """Keep what the file ``name`` holds under the name ``copy`` too, safe on disk.

        Raises:
            OSError: If the copy cannot be made.

        """

    def close(self) -> None:
        """Let go of the folder and of all its files."""


@dataclass
class MemoryPort:
    """A file in memory."""

    content: bytearray = field(default_factory=bytearray)

    def read(self, most: int | None = None) -> bytes:
        """Return all bytes of the file, or the first ``most`` of them."""
        return bytes(self.content[:most])

    def write(self, at: int, data: bytes) -> None:
        """Put ``data`` at the byte ``at``."""
        self.content.extend(bytes(max(0, at - len(self.content))))
        self.content[at : at + len(data)] = data

    def truncate(self, size: int) -> None:
        """Cut the file to ``size`` bytes."""
        del self.content[size:]

    def flush(self) -> None:
        """Do nothing: there is nothing safer to wait for."""

    def close(self) -> None:
        """Do nothing: the content stays as long as the folder."""


@dataclass
class MemoryFolder:
    """A folder in memory."""

    files: dict[str, MemoryPort] = field(default_factory=dict)

    def port(self, name: str) -> MemoryPort:
        """Return the file called ``name``, empty if it is new."""
        return self.files.setdefault(name, MemoryPort())

    def keep_copy(self, name: str, copy: str) -> None:
        """Keep what the file ``name`` holds under the name ``copy`` too."""
        self.files[copy] = MemoryPort(bytearray(self.port(name).content))

    def close(self) -> None:
        """Do nothing: the files stay as long as the folder."""
