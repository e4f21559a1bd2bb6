"""The rules by which every text from another app is read: letters, rows, days, times, numbers."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo
from typing import NamedTuple

from app.domain.errors import TransferError
from app.transfer.imports.source import Answers, Ask, answer

LARGEST = 100_000_000
"""The most bytes a file may have, packed or not (our choice: ten times ten years of notes)."""

_MOST_ROWS = 500_000
"""The most rows that are read (our choice: four times ten years of one of the largest)."""

TELL_EVERY = 2_000
"""After so many rows it is told how far the reading has come."""

_LONGEST_NUMBER = 25
_FOLDED = {0xA0: " ", 0x202F: " ", 0x2009: " ", 0xFEFF: None, 0x200B: None}
"""Blanks that only look like one, and signs that nobody sees."""


def folded(cell: str) -> str:
    """Return ``cell`` with plain blanks, and none at its ends."""
    return (cell if cell.isascii() else cell.translate(_FOLDED)).strip()


def clean(text: str) -> str:
    """Return ``text`` of a file that can hold anything, without what no letter is."""
    whole = text.encode("utf-8", "replace").decode()
    return folded("".join(sign for sign in whole if sign in "\n\t" or ord(sign) >= ord(" ")))


_ENCODINGS = ("utf_8", "cp1252", "utf_16_le", "utf_16_be")
_MARKS = {b"\xef\xbb\xbf": "utf_8", b"\xff\xfe": "utf_16_le", b"\xfe\xff": "utf_16_be"}


class Text(NamedTuple):
    """The letters of a file, and what was unclear about them."""

    letters: str
    asks: tuple[Ask, ...]


def decoded(data: bytes, answers: Answers) -> Text:
    """Return the text in ``data``: marked, or plain UTF-8, or else as the person says.

    Raises:
        TransferError: If it is no text.

    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return Text(_letters(data[len(mark) :], encoding), ())
    try:
        return Text(_checked(data.decode()), ())
    except (UnicodeDecodeError, TransferError):
        ask = Ask("encoding", "", _ENCODINGS, _guess(data))
    return Text(_letters(data, answer(ask, answers)), (ask,))


def _guess(data: bytes) -> str:
    start = data[:2000]
    if start[1::2].count(0) > len(start) / 4:
        return "utf_16_le"
    return "utf_16_be" if start[::2].count(0) > len(start) / 4 else "cp1252"


def _letters(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding, "replace"))
    except UnicodeError as error:
        raise TransferError("import_not_text") from error


def _checked(letters: str) -> str:
    if "\0" in letters:
        raise TransferError("import_not_text")
    return letters


def delimiter_of(line: str) -> str:
    """Return what stands between the cells of ``line``, the first of a file."""
    bare = re.sub(r'"[^"]*"', "", line)
    return max(",;\t", key=bare.count)


Row = tuple[int, list[str]]
"""The line on which a row begins, counted from 1, and its cells."""

_LONGEST_CELL_LINES = 400
"""The most lines one row may have; past it a quotation mark was never closed (our choice)."""


def rows_in(letters: str, delimiter: str) -> Iterator[Row]:
    """Go through the rows of ``letters``; blank lines are left out.

    Raises:
        TransferError: If there are too many, or one cannot be told apart; it says the line.

    """
    number = 0
    for line, cells in _records(letters, delimiter):
        if any(cell.strip() for cell in cells):
            number += 1
            if number > _MOST_ROWS:
                raise TransferError("import_rows", most=_MOST_ROWS)
            yield line, cells


def _records(letters: str, delimiter: str) -> Iterator[Row]:
    lines: Iterable[str] = io.StringIO(letters, newline="")
    # An odd number means that one is never closed: it must not swallow all that follows.
    if letters.count('"') % 2:
        lines = _closed(list(lines))
    reader = csv.reader(lines, delimiter=delimiter)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise TransferError("import_cells", line=line) from error
        if cells is None:
            return
        yield line, cells
        line = reader.line_num + 1


def _closed(lines: list[str]) -> Iterator[str]:
    """Go through ``lines`` without the quotation marks that are never closed."""
    at = 0
    while at < len(lines):
        end, marks = at, lines[at].count('"')
        while marks % 2 and end + 1 < min(len(lines), at + _LONGEST_CELL_LINES):
            end += 1
            marks += lines[end].count('"')
        if marks % 2:
            end = at
            yield lines[at].replace('"', "")
        else:
            yield from lines[at : end + 1]
        at = end + 1


def header_of(cells: Iterable[str]) -> list[str]:
    """Return the names in the first row, as they are compared."""
    return [folded(cell).casefold() for cell in cells]


_MONTHS = (
    "jan sty ene gen",
    "feb fév lut fev",
    "mar mär mär mrt",
    "apr avr kwi abr",
    "may mai maj mag mei",
    "jun juin cze giu",
    "jul juil lip lug",
    "aug aoû sie ago",
    "sep wrz set",
    "oct okt paź ott out",
    "nov lis",
    "dec dez déc gru dic",
)
"""How the names of months begin, in the languages of the files that were seen."""

_MONTH_STARTS = {start: number for number, all_ in enumerate(_MONTHS, 1) for start in all_.split()}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d\d)")
_WORDY = re.compile(r"(?:(\d{4})\W+)?(?:(\d{1,2})\w{0,2}\W+)?([^\W\d]{3,})\W*(.*)")
_TIMED = re.compile(r"(.*?\d)(?:[T ,]+)(\d{1,2}[:.h]\d\d.*)")
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")

ORDERS = ("dmy", "mdy")
"""Whether the day or the month comes first, where both are numbers."""


class Moment(NamedTuple):
    """A day, and the time of day where one was written."""

    day: date
    at: time | None


@dataclass(slots=True)
class Calendar:
    """Reads the days of one file, each way of writing one only once."""

    order: str = "dmy"
    zone: tzinfo | None = UTC
    """Where a moment comes to the day, and the time, that it was there."""
    _known: dict[str, Moment | None] = field(default_factory=dict)

    def moment(self, text: str) -> Moment | None:
        """Return the day, and perhaps the time, that ``text`` says; ``None`` if it is no day."""
        if text not in self._known:
            try:
                self._known[text] = self._read(folded(text))
            except (ValueError, OverflowError, OSError):
                self._known[text] = None
        return self._known[text]

    def day(self, text: str) -> date | None:
        """Return the day that ``text`` says; ``None`` if it is none."""
        moment = self.moment(text)
        return moment.day if moment else None

    def _read(self, text: str) -> Moment | None:
        if _EPOCH.fullmatch(text):
            seconds = float(text) / (1000 if len(text) == 13 and "." not in text else 1)
            return self._here(datetime.fromtimestamp(seconds, UTC))
        timed = _TIMED.fullmatch(text)
        if timed and (at := time_in(timed[2])) is not None:
            day = self._day(timed[1])
            # Midnight is how a day alone is written, and would become the evening before it.
            if day and at != time() and timed[2][-1] in "zZ":
                return self._here(datetime.combine(day, at, UTC))
            return Moment(day, at) if day else None
        day = self._day(text)
        return Moment(day, None) if day else None

    def _day(self, text: str) -> date | None:
        if found := _ISO.fullmatch(text):
            return date(*map(int, found.groups()))
        if found := _NUMBERS.fullmatch(text):
            first, second, year = map(int, found.groups())
            day, month = (first, second) if self.order == "dmy" else (second, first)
            return date(year if year > 99 else 2000 + year, month, day)
        return _in_words(text)

    def _here(self, moment: datetime) -> Moment:
        local = moment.astimezone(self.zone)
        return Moment(local.date(), local.time().replace(microsecond=0))


def _in_words(text: str) -> date | None:
    """Return the day in ``9th Jul 2026``, ``July 9, 2026``, ``2026 9. Juli``."""
    found = _WORDY.fullmatch(text)
    if not found:
        return None
    year, day, name, rest = found.groups()
    month = _month(name)
    numbers = [int(each) for each in re.findall(r"\d+", rest)]
    if day is None:
        day = str(numbers.pop(0)) if numbers else ""
    if year is None:
        year = str(numbers.pop(0)) if numbers else ""
    if not month or not day or len(year) != 4 or numbers:
        return None
    return date(int(year), month, int(day))


def _month(name: str) -> int:
    folded_name = name.casefold()
    starts = (folded_name[:length] for length in (4, 3))
    return next((_MONTH_STARTS[start] for start in starts if start in _MONTH_STARTS), 0)


def calendar_for(
    texts: Iterable[str], answers: Answers, zone: tzinfo | None
) -> tuple[Calendar, tuple[Ask, ...]]:
    """Return what reads the days ``texts`` in ``zone``, and what is to be asked of their order."""
    every = {text for text in texts if _NUMBERS.match(folded(text))}
    found = [(folded(text), _NUMBERS.match(folded(text))) for text in every]
    parts = [(int(match[1]), int(match[2])) for _, match in found if match]
    if not parts:
        return Calendar(zone=zone), ()
    first, second = (sum(pair[place] > 12 for pair in parts) for place in (0, 1))
    if first != second:
        return Calendar("dmy" if first > second else "mdy", zone), ()
    ask = Ask("order", "", ORDERS, _order(every))
    return Calendar(answer(ask, answers), zone), (ask,)


def _order(texts: set[str]) -> str:
    """Return the order in which ``texts`` lie closest together; with dots the day comes first."""

    def span(order: str) -> int:
        days = [day for text in texts if (day := Calendar(order).day(text))]
        return (max(days) - min(days)).days if days else 0

    if any("." in text for text in texts) or span("dmy") <= span("mdy"):
        return "dmy"
    return "mdy"


_TIME = re.compile(
    r"(\d{1,2})[:.h](\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?)?\s*(?:z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)


def time_in(text: str) -> time | None:
    """Return the time of day that ``text`` says; ``None`` if it is none."""
    found = _TIME.fullmatch(folded(text))
    if not found:
        return None
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    if half := (found[4] or "").casefold():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def number_in(text: str, decimal: str = ".") -> float | None:
    """Return the number that ``text`` says, with ``decimal`` before its fraction."""
    text = text.removesuffix("%").strip()
    if len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(text):
        return None
    other = "," if decimal == "." else "."
    return None if other in text else float(text.replace(decimal, "."))


_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-f]{1,6}|\w{2,6});", re.IGNORECASE)
_BREAKS = re.compile(r"<\s*(?:br|/div|/p|/ul|/ol|/li|/h\d)\b[^>]{0,200}>", re.IGNORECASE)
_ITEM = re.compile(r"<\s*li\b[^>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)


def plain_text(marked_up: str) -> str:
    """Return the words of a note with marks like ``<b>`` and ``<br>``, in lines."""
    text = _ITEM.sub("\n- ", _BREAKS.sub("\n", marked_up))
    text = _ENTITY.sub(_letter, _TAG.sub("", text))
    lines = (folded(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _letter(found: re.Match[str]) -> str:
    name = found[1].casefold()
    if not name.startswith("#"):
        return _ENTITIES.get(name, found[0])
    number = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    letter = chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
    return " " if letter == "\xa0" else letter
