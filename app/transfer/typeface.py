"""A typeface as a page needs it: how wide letters are, and the file itself to put into it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.errors import TransferError

_IN_PDF = 1000
"""In a PDF letters are measured in thousandths of their size."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Face:
    """One cut of a typeface, from a TrueType file."""

    name: str
    """What the PDF calls it."""
    file: bytes
    glyphs: dict[int, int]
    """The number of the glyph of each character, by its code."""
    widths: tuple[int, ...]
    """How wide each glyph is, in thousandths."""
    box: tuple[int, int, int, int]
    """What every glyph lies within: left, foot, right, top, in thousandths."""
    ascent: int
    descent: int
    """How far letters go up, and down (below 0), in thousandths."""
    capital: int
    """How tall a capital letter is, in thousandths."""

    def has(self, text: str) -> bool:
        """Return whether it has a glyph for every character of ``text``."""
        return all(ord(letter) in self.glyphs for letter in text)

    def width(self, text: str, size: float) -> float:
        """Return how wide ``text`` is at ``size``; what it lacks takes no room."""
        found = (self.glyphs.get(ord(letter)) for letter in text)
        return sum(self.widths[glyph] for glyph in found if glyph) * size / _IN_PDF

    def shown(self, text: str) -> str:
        """Return ``text`` as the numbers of its glyphs, in hexadecimal."""
        return "".join(f"{self.glyphs.get(ord(letter), 0):04x}" for letter in text)


def face(name: str, file: bytes) -> Face:
    """Return the face in the TrueType ``file``.

    Raises:
        TransferError: If the file is none, or lacks what is read of it.

    """
    try:
        return _face(name, file)
    except (struct.error, KeyError, IndexError, ZeroDivisionError) as error:
        raise TransferError("typeface") from error


def _face(name: str, file: bytes) -> Face:
    tables = {
        tag: file[start : start + length]
        for tag, _, start, length in struct.iter_unpack(
            ">4sIII", file[12 : 12 + 16 * struct.unpack_from(">H", file, 4)[0]]
        )
    }
    head, hhea = tables[b"head"], tables[b"hhea"]
    units: int = struct.unpack_from(">H", head, 18)[0]

    def scaled(value: int) -> int:
        return round(value * _IN_PDF / units)

    measured = struct.unpack_from(">H", hhea, 34)[0]
    advances = [struct.unpack_from(">H", tables[b"hmtx"], 4 * at)[0] for at in range(measured)]
    count = struct.unpack_from(">H", tables[b"maxp"], 4)[0]
    advances += advances[-1:] * (count - measured)
    left, foot, right, top = struct.unpack_from(">hhhh", head, 36)
    ascent, descent = struct.unpack_from(">hh", hhea, 4)
    return Face(
        name=name,
        file=file,
        glyphs=dict(_characters(tables[b"cmap"])),
        widths=tuple(map(scaled, advances)),
        box=(scaled(left), scaled(foot), scaled(right), scaled(top)),
        ascent=scaled(ascent),
        descent=scaled(descent),
        capital=scaled(struct.unpack_from(">h", tables[b"OS/2"], 88)[0]),
    )


_WINDOWS, _UNICODE, _SEGMENTS = 3, 1, 4
"""The table of characters that every font for screens has."""


def _characters(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Yield the code of each character with the number of its glyph."""
    count = struct.unpack_from(">H", cmap, 2)[0]
    for platform, encoding, start in struct.iter_unpack(">HHI", cmap[4 : 4 + 8 * count]):
        if (platform, encoding) != (_WINDOWS, _UNICODE):
            continue
        table = cmap[start:]
        kind, _, _, twice = struct.unpack_from(">HHHH", table)
        if kind != _SEGMENTS:
            continue
        ends = struct.unpack_from(f">{twice // 2}H", table, 14)
        starts = struct.unpack_from(f">{twice // 2}H", table, 16 + twice)
        deltas = struct.unpack_from(f">{twice // 2}H", table, 16 + 2 * twice)
        offsets_at = 16 + 3 * twice
        for at, (first, last, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
            here = offsets_at + 2 * at
            offset = struct.unpack_from(">H", table, here)[0]
            for code in range(first, min(last, 0xFFFE) + 1):
                glyph = code
                if offset:
                    glyph = struct.unpack_from(">H", table, here + offset + 2 * (code - first))[0]
                    if not glyph:
                        continue
                glyph = (glyph + delta) & 0xFFFF
                if glyph:
                    yield code, glyph
        return
    raise KeyError("no table of characters")
