"""Visible: one row for each tracker and day, without times and without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import NamedTuple

from app.domain.check_in import RATINGS, Question, QuickAnswer
from app.reading.wording import say
from app.transfer.imports.source import (
    FLARE,
    NOTE,
    NOTHING,
    QUESTION,
    Answers,
    Ask,
    Format,
    Kind,
    LeftOut,
    Point,
    Scale,
    Source,
    Steps,
    Thing,
    Tick,
)
from app.transfer.imports.symptoms import guess_of, use_of
from app.transfer.imports.text import (
    TELL_EVERY,
    Calendar,
    Text,
    calendar_for,
    delimiter_of,
    folded,
    header_of,
    number_in,
)
from app.transfer.rows import shown

HEADER = ("observation_date", "tracker_name", "tracker_category", "observation_value")

_SCALE = Scale(0, 3, tuple(RATINGS[word] for word in list(QuickAnswer)[:4]))
"""None, mild, moderate, severe: the numbers of the quick answers with the same meaning. Stretched
evenly, moderate would be 7, which pain research calls severe (our choice)."""

_SYMPTOMS = {
    *("pain", "brain", "muscles", "heart and lungs", "gastrointestinal", "sensory", "general"),
    *("sleep", "physical", "cognitive", "social", "emotional", "custom"),
}
"""The categories whose values go from 0 to 3."""

_CRASH = ("experience", "crash")
_NOTE = "note"
_DAY = re.compile(r'"?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"?\s*$')


class _Row(NamedTuple):
    """The cells of a row, and the line it begins on."""

    line: int
    day: str
    name: str
    category: str
    value: str


def is_visible(header: list[str]) -> bool:
    """Return whether a file with that ``header`` is one of Visible's."""
    return set(HEADER) <= set(header)


def read_visible(text: Text, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    """Read the text of a file whose header is Visible's."""
    letters = text.letters.replace("\r\n", "\n").replace("\r", "\n")
    first = next(line for line in letters.partition("\n")[0].splitlines() if line.strip())
    delimiter = delimiter_of(first)
    header = header_of(cell.strip().strip('"') for cell in first.split(delimiter))
    places = tuple(header.index(name) for name in HEADER)
    days = {row.day for row in _rows(letters, delimiter, places)}
    calendar, asks = calendar_for(days, answers, zone)
    trackers: dict[tuple[str, str], list[Point]] = {}
    left = list[LeftOut]()
    size = max(1, letters.count("\n"))
    for number, row in enumerate(_rows(letters, delimiter, places)):
        _take(row, calendar, trackers, left)
        if number % TELL_EVERY == 0:
            yield number / size
    return _source(trackers, left, (*text.asks, *asks))


def _rows(letters: str, delimiter: str, places: tuple[int, ...]) -> Iterator[_Row]:
    """Go through the rows; what does not begin with a day goes on with the note above it.

    The app puts nothing into quotation marks, so one in a note must not swallow other rows. A
    comma in a note, which comes last, is part of it.
    """
    waiting: _Row | None = None
    in_order = places == (0, 1, 2, 3)
    for line, text in enumerate(letters.split("\n"), 1):
        if line == 1 or not text.strip():
            continue
        cells = text.split(delimiter, 3) if in_order else text.split(delimiter)
        whole = len(cells) > max(places)
        if not (whole and _DAY.match(cells[places[0]])) and _goes_on(waiting, cells[0]):
            assert waiting is not None
            waiting = waiting._replace(value=f"{waiting.value}\n{folded(text)}")
            continue
        if waiting:
            yield _unquoted(waiting)
        if whole:
            waiting = _Row(line, *(_cell(cells[place]) for place in places))
        else:
            waiting = _Row(line, _cell(cells[0]), "", "", "")
    if waiting:
        yield _unquoted(waiting)


def _goes_on(before: _Row | None, cell: str) -> bool:
    """Return whether a line that begins with ``cell`` is more of the note ``before`` it."""
    return before is not None and before.category.casefold() == _NOTE and not _DAY.match(cell)


def _cell(cell: str) -> str:
    cell = folded(cell)
    return cell[1:-1].replace('""', '"').strip() if _is_quoted(cell) else cell


def _is_quoted(cell: str) -> bool:
    return len(cell) > 1 and cell[0] == cell[-1] == '"'


def _unquoted(row: _Row) -> _Row:
    return row._replace(value=_cell(row.value)) if "\n" in row.value else row


def _take(
    row: _Row,
    calendar: Calendar,
    trackers: dict[tuple[str, str], list[Point]],
    left: list[LeftOut],
) -> None:
    category = row.category.casefold()
    day = calendar.day(row.day)
    if day is None or not row.name:
        left.append(LeftOut(row.line, "day" if day is None else "row", shown(row.day)))
    elif not row.value:
        return  # nothing was noted
    elif category == _NOTE:
        trackers.setdefault((category, _NOTE), []).append(Point(day, row.value, row.line))
    elif (category, row.name.casefold()) == _CRASH:
        _take_crash(row, Point(day, Tick.DONE, row.line), trackers, left)
    elif category not in _SYMPTOMS:
        left.append(LeftOut(row.line, "no_place", shown(row.name)))
    else:
        value = number_in(row.value.replace(",", "."))
        if value is None or not _SCALE.holds(value):
            left.append(LeftOut(row.line, "value", shown(f"{row.name}: {row.value}")))
        else:
            trackers.setdefault((category, row.name), []).append(Point(day, value, row.line))


def _take_crash(
    row: _Row,
    point: Point,
    trackers: dict[tuple[str, str], list[Point]],
    left: list[LeftOut],
) -> None:
    value = number_in(row.value.replace(",", "."))
    if value == 1:
        trackers.setdefault(_CRASH, []).append(point)
    elif value != 0:
        left.append(LeftOut(row.line, "value", shown(f"{row.name}: {row.value}")))


def _source(
    trackers: dict[tuple[str, str], list[Point]], left: list[LeftOut], asks: tuple[Ask, ...]
) -> Source:
    things = (_thing(category, name, points) for (category, name), points in trackers.items())
    return Source(
        format=Format.VISIBLE,
        things=tuple(things),
        left_out=tuple(left),
        asks=asks,
        lost=("visible_load", "visible_measured"),
    )


def _thing(category: str, name: str, points: list[Point]) -> Thing:
    key, noted = f"{category}|{name}", tuple(points)
    if category == _NOTE:
        called = say("imports.notes")
        return Thing(key=key, name=called, kind=Kind.WORDS, points=noted, use=NOTE, bare=True)
    if (category, name) == _CRASH:
        return Thing(
            key=key,
            name=say("imports.hard_days"),
            kind=Kind.FLARES,
            points=noted,
            use=FLARE,
            asked=True,
        )
    use, better, asked = _meaning(category, name)
    return Thing(
        key=key,
        name=name,
        kind=Kind.RATINGS,
        points=noted,
        use=use,
        scale=_SCALE,
        more_is_better=better,
        direction_asked=category == "sleep",
        asked=asked,
    )


_LOADS = {"physical", "cognitive", "social", "emotional"}
"""How demanding a day was: without minutes that is no activity, and it is no symptom."""


def _meaning(category: str, name: str) -> tuple[str, bool, bool]:
    """Return what a tracker becomes, whether more of it is better, whether that is a guess."""
    if category == "sleep":
        return f"{QUESTION}{Question.UNREFRESHED}", True, False
    if category == "pain":
        return f"{QUESTION}{Question.PAIN}", False, False
    if category in _LOADS:
        return NOTHING, False, False
    if category == "custom":
        return NOTHING, False, True
    guess = guess_of(name)
    return use_of(guess), False, guess is None
