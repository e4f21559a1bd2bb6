"""A snapshot: every table as a segment of its own, parsed when first touched."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.storage.port import Port
from app.storage.tables import to_json

_MAGIC = b"EBBFLOW\x01"
_HEAD = struct.Struct(">8sQQQQII")
"""Magic, generation, the journal and how much of it is inside; the index: place, size, checksum."""
_GUARD = struct.Struct(">I")
"""The checksum of the head."""
BEGIN = 64
"""Where the segments begin: the head has room to grow."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The tables of one generation, as bytes."""

    generation: int = 0
    journal: int = 0
    """The generation of the journal whose changes are inside, too."""
    upto: int = 0
    """The number of the first change of that journal that is not inside."""
    segments: Mapping[str, bytes | memoryview] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    """The names of the tables whose segment cannot be read."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A file that holds something, but no snapshot that can be trusted."""


def write_snapshot(port: Port, snapshot: Snapshot) -> None:
    """Write ``snapshot``; the head comes last, so that half a snapshot is none.

    Raises:
        OSError: If it cannot be written; the file then holds no snapshot.

    """
    port.truncate(0)
    at, index, pieces = BEGIN, dict[str, tuple[int, int, int]](), list[bytes | memoryview]()
    for name, segment in snapshot.segments.items():
        index[name] = (at, len(segment), zlib.crc32(segment))
        pieces.append(segment)
        at += len(segment)
    listed = to_json(index)
    port.write(BEGIN, b"".join([*pieces, listed]))
    port.flush()
    inside = (snapshot.generation, snapshot.journal, snapshot.upto)
    head = _HEAD.pack(_MAGIC, *inside, at, len(listed), zlib.crc32(listed))
    port.write(0, head + _GUARD.pack(zlib.crc32(head)))
    port.flush()


def generation_of(head: bytes) -> int:
    """Return the generation that the first ``BEGIN`` bytes of a snapshot name; 0 if none."""
    if len(head) < BEGIN or head[: len(_MAGIC)] != _MAGIC:
        return 0
    generation: int = _HEAD.unpack_from(head)[1]
    (guard,) = _GUARD.unpack_from(head, _HEAD.size)
    return generation if guard == zlib.crc32(head[: _HEAD.size]) else 0


def read_snapshot(data: bytes) -> Snapshot | Damaged | None:
    """Return the snapshot in ``data``, less what is damaged; ``None`` where none was finished."""
    head = data[: _HEAD.size]
    if not head.strip(b"\0"):
        return None
    try:
        magic, generation, journal, upto, at, length, checksum = _HEAD.unpack(head)
        (guard,) = _GUARD.unpack(data[_HEAD.size : _HEAD.size + _GUARD.size])
        listed = data[at : at + length]
        if magic != _MAGIC or guard != zlib.crc32(head) or checksum != zlib.crc32(listed):
            return Damaged()
        index: dict[str, tuple[int, int, int]] = json.loads(listed)
    except (struct.error, ValueError):
        return Damaged()
    segments = {
        name: segment
        for name, (start, size, crc) in index.items()
        if zlib.crc32(segment := memoryview(data)[start : start + size]) == crc
    }
    return Snapshot(generation, journal, upto, segments, frozenset(index.keys() - segments))
