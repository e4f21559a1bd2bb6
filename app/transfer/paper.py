"""The page for an appointment on paper: where its parts stand, and whether all of them fit."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.appointment import (
    MOST_WISHES,
    MOST_WORDS_IN_ALL,
    AppointmentPage,
    Chart,
    Part,
    Section,
    Table,
)
from app.transfer.tagged_pdf import Element, TaggedPage, head_of
from app.transfer.typeface import Face

Faces = tuple[Face, Face]
"""The usual cut and the bold one."""


class Paper(StrEnum):
    """The sizes of paper."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def points(self) -> tuple[float, float]:
        """Its width and height."""
        return (595.28, 841.89) if self is Paper.A4 else (612.0, 792.0)


_SIDE, _TOP, _FOOT = 51.0, 45.0, 40.0
"""The margins: 18 mm at the sides, so that it can be filed."""
_BETWEEN = 22.0
"""What lies between two columns."""
_TITLE, _HEAD, _BODY, _CELL, _SMALL = 17.0, 12.0, 11.0, 10.0, 9.0
"""Sizes of letters; nothing is smaller than the last (our choice)."""
_LINE = 1.32
"""How far lines lie apart, in sizes of their letters."""
_RULED = 22.0
"""How tall a line for a pen is."""
_GAP = 9.0
"""What lies above the title of a part."""
_NAMES = 0.36
"""How much of a table the names at its left take."""
_TALL = 104.0
"""How tall the chart is drawn."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A page that fits on its paper, and what had to be left out for it."""

    page: AppointmentPage
    dropped: tuple[Part, ...] = ()
    """Whose lines did not fit."""
    unknown: tuple[str, ...] = ()
    """The lines with signs that the typeface does not have, whole; the text keeps them."""


def fitted(page: AppointmentPage, paper: Paper, faces: Faces) -> Fitted:
    """Return as much of ``page`` as stands on one sheet and can be read in an appointment."""
    known, unknown = _known(page, faces)
    dropped = list[Part]()
    while _Sheet(known, paper, faces).over or known.words() > MOST_WORDS_IN_ALL:
        less = known.shorter()
        if less is None:
            break
        known = less[0]
        if less[1] not in dropped:
            dropped.append(less[1])
    return Fitted(known, tuple(dropped), unknown)


def _known(page: AppointmentPage, faces: Faces) -> tuple[AppointmentPage, tuple[str, ...]]:
    """Return the page with what can be printed of it, and the lines that are not whole there."""
    unknown = list[str]()
    sections = list[Section]()
    for section in page.sections:
        unknown += [line for line in section.lines if not faces[0].has(line)]
        if (known := _known_of(section, faces[0])) is not None:
            sections.append(known)
    return replace(page, sections=tuple(sections)), tuple(unknown)


def _known_of(section: Section, face: Face) -> Section | None:
    """Return what can be printed of ``section``; ``None`` where nothing but its title is left."""
    lines = tuple(shown for line in section.lines if (shown := _printed(line, face)))
    if section.part is Part.SEEN and not any(_printed(line, face) for line in section.lines[:-1]):
        # The last line is about the others.
        lines = lines if len(section.lines) == 1 else ()
    ruled = section.ruled
    if section.part is Part.WISHES and not lines:
        ruled = ("",) * MOST_WISHES
    table = section.table
    if table is not None:
        table = replace(table, rows=tuple(row for row in table.rows if face.has(row.name)))
    known = replace(section, lines=lines, table=table, ruled=ruled)
    return known if lines or table or known.chart or ruled else None


_PICTURES = frozenset({"So", "Sk", "Cf", "Me"})
"""The kinds of signs that are pictures, or change one."""


def _printed(line: str, face: Face) -> str:
    """Return ``line`` without pictures that lack a glyph; nothing where that is no line any more.

    A letter, a digit or a sign of arithmetic takes the whole line along: without it, it would say
    something else.
    """
    lacks = {sign for sign in line if not face.has(sign)}
    if not lacks:
        return line
    left = " ".join("".join(sign for sign in line if sign not in lacks).split())
    told = all(_is_picture(sign) for sign in lacks) and any(sign.isalnum() for sign in left)
    return left if told else ""


def _is_picture(sign: str) -> bool:
    varies = "\N{VARIATION SELECTOR-1}" <= sign <= "\N{VARIATION SELECTOR-16}"
    return varies or unicodedata.category(sign) in _PICTURES


def pdf_of(page: AppointmentPage, paper: Paper, faces: Faces, producer: str) -> bytes:
    """Return ``page``, which was ``fitted``, as a tagged PDF of one sheet."""
    return _Sheet(page, paper, faces).sheet.content(page.title, producer)


class _Sheet:
    """A sheet as it is filled, from its top down."""

    def __init__(self, page: AppointmentPage, paper: Paper, faces: Faces) -> None:
        width, height = paper.points
        self.sheet = TaggedPage(width, height, faces)
        self._faces = faces
        self._y = _TOP
        self._left, self._right = _SIDE, width - _SIDE
        foot = sum(self._tall(line, _SMALL) for line in page.foot)
        self._end = height - _FOOT - foot
        self._head(page)
        for row in _rows(page.sections):
            self._row(row)
        self.over = self._y + _GAP > self._end
        self._y = self._end
        with self.sheet.unread():
            self.sheet.line(_SIDE, self._y - 4, width - _SIDE, self._y - 4)
        self._text(page.foot, _SMALL)

    def _head(self, page: AppointmentPage) -> None:
        self._lines(self.sheet.root.add("H1"), page.title, _TITLE, bold=True)
        self._text((page.period,), _BODY)
        self._text((page.source,), _SMALL)
        self._y += _RULED
        element, x = self.sheet.root.add("P"), self._left
        share = (self._right - self._left + _BETWEEN) / len(page.pen)
        for label in page.pen:
            with self.sheet.drawing(element):
                self.sheet.letters(x, self._y, label, _SMALL)
            beside = x + self._faces[0].width(label, _SMALL) + 6
            with self.sheet.unread():
                self.sheet.line(beside, self._y + 2, x + share - _BETWEEN, self._y + 2)
            x += share
        self._y += 4

    def _row(self, sections: Sequence[Section]) -> None:
        """Draw parts side by side."""
        left, right, top = self._left, self._right, self._y
        room = right - left - _BETWEEN * (len(sections) - 1)
        lowest = top
        for section in sections:
            share = _SHARES.get(section.part, 0.5) if len(sections) > 1 else 1
            self._right, self._y = self._left + room * share, top
            self._section(section)
            self._left = self._right + _BETWEEN
            lowest = max(lowest, self._y)
        self._left, self._right, self._y = left, right, lowest

    def _section(self, section: Section) -> None:
        self._y += _GAP
        self._lines(self.sheet.root.add("H2"), section.title, _HEAD, bold=True)
        if section.table is not None:
            self._table(section.table)
        if section.chart is not None:
            self._chart(section.chart)
        self._text(section.lines, _SMALL if section.chart is not None else _BODY)
        for label in section.ruled:
            self._y += _RULED
            beside = self._left
            if label:
                with self.sheet.drawing(self.sheet.root.add("P")):
                    self.sheet.letters(self._left, self._y, label, _BODY)
                beside += self._faces[0].width(label, _BODY) + 6
            with self.sheet.unread():
                self.sheet.line(beside, self._y + 2, self._right, self._y + 2)
        self._y += 4 if section.ruled else 0

    def _text(self, lines: Sequence[str], size: float) -> None:
        for line in lines:
            self._lines(self.sheet.root.add("P"), line, size)

    def _lines(self, element: Element, text: str, size: float, bold: bool = False) -> None:
        for line in self._wrapped(text, size, bold):
            self._y += size * _LINE
            with self.sheet.drawing(element):
                self.sheet.letters(self._left, self._y, line, size, bold)

    def _tall(self, text: str, size: float) -> float:
        return len(self._wrapped(text, size)) * size * _LINE

    def _wrapped(self, text: str, size: float, bold: bool = False) -> list[str]:
        """Return ``text`` in lines as long as there is room; a longer word is cut."""
        face, room = self._faces[bold], self._right - self._left
        lines = [""]
        for word in text.split():
            while face.width(word, size) > room:
                part = next(
                    at for at in range(len(word), 0, -1) if face.width(word[:at], size) <= room
                )
                lines += [word[:part]] if lines[-1] else []
                lines[-1] = word[:part]
                lines.append("")
                word = word[part:]
            longer = f"{lines[-1]} {word}".strip()
            if face.width(longer, size) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines if lines[-1] else lines[:-1]

    def _table(self, table: Table) -> None:
        """Draw the names at the left, the figures in columns at the right."""
        room = self._right - self._left
        names = room * _NAMES
        each = (room - names) / (len(table.heads) - 1)
        element = self.sheet.root.add("Table")
        rows = [
            (table.heads, True, False),
            *(((r.name, *r.cells), False, r.lit) for r in table.rows),
        ]
        for cells, is_head, lit in rows:
            line = element.add("TR")
            wide = [self._narrow(cell, each - 4, _CELL, is_head or lit) for cell in cells[1:]]
            first = self._narrow(cells[0], names - 4, _CELL, is_head)
            tall = max(len(first), *(len(cell) for cell in wide))
            for at, parts in enumerate((first, *wide)):
                heads = is_head or at == 0
                cell = line.add("TH" if heads else "TD", head_of(is_head) if heads else None)
                x = self._left + (names + (at - 1) * each if at else 0)
                for number, part in enumerate(parts):
                    base = self._y + (number + 1) * _CELL * _LINE
                    with self.sheet.drawing(cell):
                        self.sheet.letters(x, base, part, _CELL, is_head or (lit and at > 0))
            self._y += tall * _CELL * _LINE + 4
            with self.sheet.unread():
                self.sheet.line(
                    self._left, self._y, self._right, self._y, light=0 if is_head else 0.7
                )
            self._y += 1

    def _narrow(self, text: str, room: float, size: float, bold: bool) -> list[str]:
        left, right = self._left, self._right
        self._left, self._right = 0, room
        lines = self._wrapped(text, size, bold)
        self._left, self._right = left, right
        return lines or [""]

    def _chart(self, chart: Chart) -> None:
        """Draw the days: squares for what was noted, grey bands for flares, blanks left blank."""
        sheet, face = self.sheet, self._faces[0]
        left = self._left + face.width("10", _SMALL) + 6
        top, right = self._y + 10, self._right
        step, tall = (right - left) / len(chart.ratings), _TALL
        box = (self._left, top - 6, right, top + tall + _SMALL * _LINE)

        def height(rating: float) -> float:
            return top + tall * (1 - rating / 10)

        with sheet.drawing(sheet.figure(chart.said, box)):
            for at, flare in enumerate(chart.flares):
                if flare:
                    sheet.box(left + at * step, top, step, tall, 0.82)
            for value in (0, 5, 10):
                sheet.line(left, height(value), right, height(value), light=0.55)
                label = str(value)
                x = left - 6 - face.width(label, _SMALL)
                sheet.letters(x, height(value) + _SMALL * 0.35, label, _SMALL)
            side = min(3.2, step)
            for at, rating in enumerate(chart.ratings):
                if rating is not None:
                    x = left + (at + 0.5) * step - side / 2
                    sheet.box(x, height(rating) - side / 2, side, side, 0)
            base = top + tall + _SMALL * _LINE + 2
            first, last = chart.ends
            sheet.letters(left, base, first, _SMALL)
            sheet.letters(right - face.width(last, _SMALL), base, last, _SMALL)
        self._y = base + 2


_SHARES = {Part.TABLE: 0.54, Part.CHART: 0.46}
"""How much of the width a part takes beside another."""

_BESIDE = {Part.TABLE: Part.CHART, Part.ACTIVITY: Part.TRIED}
"""What stands beside what, where both are there."""


def _rows(sections: Sequence[Section]) -> list[tuple[Section, ...]]:
    rows = list[tuple[Section, ...]]()
    waiting = list(sections)
    while waiting:
        first = waiting.pop(0)
        together = waiting and _BESIDE.get(first.part) is waiting[0].part
        rows.append((first, waiting.pop(0)) if together else (first,))
    return rows
