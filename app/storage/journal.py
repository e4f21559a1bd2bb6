"""The journal: each change since the snapshot, on disk before it is called saved."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from app.storage.port import Port
from app.storage.tables import Change, all_decoded, decoded

_MARK = b"EBBf"
_FRAME_HEAD = struct.Struct(">4sIII")
"""Mark, number of the frame, length and checksum of its content."""
_PAGE = 4096
"""What systems write at least in one go."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """One frame found in a file, and where it ends."""

    number: int
    content: bytes
    end: int


def framed(content: bytes, number: int, salt: int) -> bytes:
    """Return ``content`` as frame ``number``.

    ``salt`` goes into the checksum: frames left over from before a file was cut have another
    one, and are not taken for its own.
    """
    return _FRAME_HEAD.pack(_MARK, number, len(content), _checksum(content, number, salt)) + content


def _frame_at(data: bytes, at: int, salt: int) -> _Frame | None:
    if len(data) - at < _FRAME_HEAD.size:
        return None
    mark, number, length, checksum = _FRAME_HEAD.unpack_from(data, at)
    start = at + _FRAME_HEAD.size
    content = data[start : start + length]
    if mark != _MARK or len(content) != length or _checksum(content, number, salt) != checksum:
        return None
    return _Frame(number, content, start + length)


@dataclass(frozen=True, slots=True)
class _Scan:
    """The whole frames of a file, and whether anything between or after them is damaged."""

    frames: tuple[_Frame, ...]
    damaged: bool


def _scan(data: bytes, at: int, salt: int) -> _Scan:
    """Find the whole frames from the byte ``at`` on; their numbers rise from 0, one by one.

    A stretch that cannot be read is passed over. An end that was never finished is no damage:
    nobody was told that it was saved.
    """
    found, damaged, last = list[_Frame](), False, -1
    while at < len(data):
        frame = _frame_at(data, at, salt)
        if frame is None or frame.number <= last:
            begins = _next_frame(data, at + 1, salt, last)
            damaged = damaged or begins is not None or not _is_unfinished(data, at)
            if begins is None:
                break
            at = begins
            continue
        found.append(frame)
        damaged = damaged or frame.number != last + 1
        last, at = frame.number, frame.end
    return _Scan(tuple(found), damaged)


def _next_frame(data: bytes, at: int, salt: int, last: int) -> int | None:
    while (at := data.find(_MARK, at)) >= 0:
        frame = _frame_at(data, at, salt)
        if frame is not None and frame.number > last:
            return at
        at += 1
    return None


def _is_unfinished(data: bytes, at: int) -> bool:
    """Return whether at the byte ``at`` a frame begins that a kill cut short, or all is blank.

    What a kill cuts short ends where the file ends; or, where the file was blank ahead, at the
    end of a page.
    """
    used = data[at:].rstrip(b"\0")
    if len(used) < _FRAME_HEAD.size:
        return used.startswith(_MARK[: len(used)])
    mark, _, length, _ = _FRAME_HEAD.unpack_from(data, at)
    start, end = at + _FRAME_HEAD.size, at + len(used)
    if mark != _MARK or end >= start + length:
        return False
    return end % _PAGE == 0 if len(data) > end else b"\0" not in data[start:]


def _checksum(content: bytes, number: int, salt: int) -> int:
    return zlib.crc32(content, zlib.crc32(struct.pack(">QI", salt, number)))


_HEAD = struct.Struct(">8sQI")
"""Magic, generation, and the checksum of both."""
_MAGIC = b"EBBFLOWJ"
_ROOM = 1 << 15
"""Blank bytes written ahead: a disk is faster where the size of a file stays the same."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal holds."""

    generation: int | None
    """Which journal it is; ``None`` if there is none yet."""
    changes: tuple[tuple[int, Change], ...] = ()
    """The changes with their numbers, which rise."""
    end: int = _HEAD.size
    """Where the next change goes."""
    damaged: bool = False
    """Whether something in it could not be read, besides a change that was never finished."""

    @property
    def number(self) -> int:
        """The number the next change gets."""
        return self.changes[-1][0] + 1 if self.changes else 0


def read_journal(data: bytes, likely: Iterable[int] = ()) -> Replay:
    """Return what the journal in ``data`` holds; an unfinished last change is left out.

    Where its head cannot be read it is taken for the first of the ``likely`` generations of which
    it holds changes: their checksums tell that they are of no other one.
    """
    generation = _generation(data)
    if generation is not None:
        return _replayed(generation, _scan(data, _HEAD.size, generation))
    for salt in likely:
        found = _scan(data, 0, salt)
        if found.frames:
            return replace(_replayed(salt, found), damaged=True)
    unfinished = len(data) < _HEAD.size and _MAGIC.startswith(data[: len(_MAGIC)])
    return Replay(None, damaged=bool(data.strip(b"\0")) and not unfinished)


def _replayed(generation: int, found: _Scan) -> Replay:
    changes = _numbered(found.frames)
    end = found.frames[-1].end if found.frames else _HEAD.size
    damaged = found.damaged or len(changes) < len(found.frames)
    return Replay(generation, tuple(changes), end, damaged)


def _numbered(frames: Sequence[_Frame]) -> list[tuple[int, Change]]:
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
    if len(data) < _HEAD.size:
        return None
    magic, generation, checksum = _HEAD.unpack_from(data)
    return generation if (magic, checksum) == (_MAGIC, _guard(generation)) else None


def _guard(generation: int) -> int:
    return zlib.crc32(_MAGIC + generation.to_bytes(8, "big"))


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
            OSError: If it is not; what was written of it is cut off at once, or where even that
                is refused, before the next change.

        """
        self._begin_if_due()
        frame = framed(content, self.number, self.generation)
        if self._tail:
            self._port.truncate(self.size)
            self._room = self.size
        self._tail = True
        room = b"" if self.size + len(frame) <= self._room else bytes(_ROOM)
        try:
            self._port.write(self.size, frame + room)
            self._port.flush()
        except OSError:
            # All of the frame may be there, and only the blanks may have found no room.
            with suppress(OSError):
                self._port.truncate(self.size)
                self._port.flush()
            raise
        self._tail = False
        self.size += len(frame)
        self._room = max(self._room, self.size + len(room))
        self.number += 1

    def _begin_if_due(self) -> None:
        if self._due is None:
            return
        head = _HEAD.pack(_MAGIC, self._due, _guard(self._due))
        self._port.truncate(0)
        self._port.write(0, head)
        self._port.flush()
        self.generation, self.number, self.size = self._due, 0, _HEAD.size
        self._due, self._tail, self._room = None, False, _HEAD.size
