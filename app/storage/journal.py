"""The journal: each change since the snapshot, on disk before it is called saved."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from app.storage.change import Change, all_decoded, decoded
from app.storage.frame import Frame, framed, scan
from app.storage.port import Port

HEAD = struct.Struct(">8sQI")
"""Magic, generation, and the checksum of both."""
MAGIC = b"EBBFLOWJ"
ROOM = 1 << 15
"""Blank bytes written ahead: a disk is faster where the size of a file stays the same."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal holds."""

    generation: int | None
    """Which journal it is; ``None`` if there is none yet."""
    changes: tuple[tuple[int, Change], ...] = ()
    """The changes with their numbers, which rise."""
    end: int = HEAD.size
    """Where the next change goes."""
    damaged: bool = False
    """Whether something in it could not be read, besides a change that was never finished."""

    @property
    def number(self) -> int:
        """The number the next change gets."""
        return self.changes[-1][0] + 1 if self.changes else 0


def read_journal(data: bytes) -> Replay:
    """Return what the journal in ``data`` holds; an unfinished last change is left out."""
    generation = _generation(data)
    if generation is None:
        unfinished = len(data) < HEAD.size and MAGIC.startswith(data[: len(MAGIC)])
        return Replay(None, damaged=bool(data.strip(b"\0")) and not unfinished)
    found = scan(data, HEAD.size, generation)
    changes = _numbered(found.frames)
    end = found.frames[-1].end if found.frames else HEAD.size
    damaged = found.damaged or len(changes) < len(found.frames)
    return Replay(generation, tuple(changes), end, damaged)


def _numbered(frames: Sequence[Frame]) -> list[tuple[int, Change]]:
    """Return the changes in ``frames`` with their numbers, without those that are none."""
    try:
        changes = all_decoded([frame.content for frame in frames])
        return [(frame.number, change) for frame, change in zip(frames, changes, strict=True)]
    except ValueError:
        found = []
        for frame in frames:
            with suppress(ValueError):
                found.append((frame.number, decoded(frame.content)))
        return found


def _generation(data: bytes) -> int | None:
    if len(data) < HEAD.size:
        return None
    magic, generation, checksum = HEAD.unpack_from(data)
    return generation if (magic, checksum) == (MAGIC, _guard(generation)) else None


def _guard(generation: int) -> int:
    return zlib.crc32(MAGIC + generation.to_bytes(8, "big"))


class Journal:
    """Appends changes to a file."""

    def __init__(self, port: Port, replay: Replay) -> None:
        """Go on where ``replay`` ended."""
        self._port = port
        self.number = replay.number
        self.generation = replay.generation or 0
        self.size = replay.end
        self._room = self.size
        """Up to where the file is blank already, so that its size need not change."""
        self._due: int | None = None
        """The journal to begin before the next change, where that did not work yet."""
        self._tail = True
        """Whether bytes of a change that was never finished may lie beyond the end."""

    def begin(self, generation: int) -> None:
        """Begin anew, as the journal ``generation``; all there was is in the snapshot.

        Raises:
            OSError: If that cannot be written; the next change tries it again first.

        """
        self._due = generation
        self._begin_if_due()

    def append(self, content: bytes) -> None:
        """Add a change and wait until it is on disk.

        Raises:
            OSError: If it is not; what was written of it is cut off before the next change.

        """
        self._begin_if_due()
        frame = framed(content, self.number, self.generation)
        if self._tail:
            self._port.truncate(self.size)
            self._room = self.size
        self._tail = True
        room = b"" if self.size + len(frame) <= self._room else bytes(ROOM)
        self._port.write(self.size, frame + room)
        self._port.flush()
        self._tail = False
        self.size += len(frame)
        self._room = max(self._room, self.size + len(room))
        self.number += 1

    def _begin_if_due(self) -> None:
        if self._due is None:
            return
        head = HEAD.pack(MAGIC, self._due, _guard(self._due))
        self._port.truncate(0)
        self._port.write(0, head)
        self._port.flush()
        self.generation, self.number, self.size = self._due, 0, HEAD.size
        self._due, self._tail, self._room = None, False, HEAD.size
