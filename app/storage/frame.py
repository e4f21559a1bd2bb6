"""Frames: bytes guarded by their length and a checksum, so that half a write is noticed."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

MARK = b"EBBf"
HEAD = struct.Struct(">4sIII")
"""Mark, number of the frame, length and checksum of its content."""
PAGE = 4096
"""What systems write at least in one go."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame found in a file, and where it ends."""

    number: int
    content: bytes
    end: int


def framed(content: bytes, number: int, salt: int) -> bytes:
    """Return ``content`` as frame ``number``.

    ``salt`` goes into the checksum: frames left over from before a file was cut have another
    one, and are not taken for its own.
    """
    return HEAD.pack(MARK, number, len(content), _checksum(content, number, salt)) + content


def frame_at(data: bytes, at: int, salt: int) -> Frame | None:
    """Return the frame that begins at the byte ``at``, if a whole one does."""
    if len(data) - at < HEAD.size:
        return None
    mark, number, length, checksum = HEAD.unpack_from(data, at)
    start = at + HEAD.size
    content = data[start : start + length]
    if mark != MARK or len(content) != length or _checksum(content, number, salt) != checksum:
        return None
    return Frame(number, content, start + length)


@dataclass(frozen=True, slots=True)
class Scan:
    """The whole frames of a file, and whether anything between or after them is damaged."""

    frames: tuple[Frame, ...]
    damaged: bool


def scan(data: bytes, at: int, salt: int) -> Scan:
    """Find the whole frames from the byte ``at`` on; their numbers rise from 0, one by one.

    A stretch that cannot be read is passed over. An end that was never finished is no damage:
    nobody was told that it was saved.
    """
    found, damaged, last = list[Frame](), False, -1
    while at < len(data):
        frame = frame_at(data, at, salt)
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
    return Scan(tuple(found), damaged)


def _next_frame(data: bytes, at: int, salt: int, last: int) -> int | None:
    while (at := data.find(MARK, at)) >= 0:
        frame = frame_at(data, at, salt)
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
    if len(used) < HEAD.size:
        return used.startswith(MARK[: len(used)])
    mark, _, length, _ = HEAD.unpack_from(data, at)
    start, end = at + HEAD.size, at + len(used)
    if mark != MARK or end >= start + length:
        return False
    return end % PAGE == 0 if len(data) > end else b"\0" not in data[start:]


def _checksum(content: bytes, number: int, salt: int) -> int:
    return zlib.crc32(content, zlib.crc32(struct.pack(">QI", salt, number)))
