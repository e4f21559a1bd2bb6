"""Any table, read the way the person says: a column for each thing, or a row for each value.

Each thing that is unclear is asked, with a guess from names and from what stands in the columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from app.domain.errors import TransferError
from app.transfer.imports.source import (
    HABIT,
    NOTE,
    NOTHING,
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
    answer,
    scale_called,
)
from app.transfer.imports.symptoms import guess_of, is_note, use_of, use_of_words
from app.transfer.imports.text import (
    TELL_EVERY,
    Calendar,
    Moment,
    Row,
    Text,
    calendar_for,
    delimiter_of,
    folded,
    number_in,
    rows_in,
    time_in,
)
from app.transfer.rows import shown

_MOST_COLUMNS = 200
"""The most columns that are looked at (our choice: far more than anybody fills by hand)."""

_LOOKED_AT = 400
"""So many rows are looked at for a guess (our choice: more than a year of days)."""

_MOSTLY = 0.8
"""What share of a column must be of one kind for the guess that it is (our choice)."""

_DONE = frozenset({"x", "yes", "y", "true", "✓", "✔", "☑", "done", "ja", "oui", "si", "sí", "1"})
_NOT = frozenset({"no", "n", "false", "✗", "✘", "☐", "nein", "non", "0"})

_DAY_NAMES = re.compile(r"(date|datum|day|tag|fecha|time ?stamp|when|calendardate|full_date)")
_TIME_NAMES = re.compile(r"time|time of day|zeit|uhrzeit|hour|heure|hora")
_ITEM_NAMES = re.compile(r"(featurename|name|habit ?name|tracker|symptom|item|what|category)$")
_VALUE_NAMES = re.compile(r"(value|rating|score|severity|amount|level|wert)$")
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|to|bis)\s*(\d{1,3})")

WIDE, LONG = "wide", "long"
RANGES = ("0-10", "1-10", "0-5", "1-5", "0-3", "0-4", "1-4", "0-100")
"""The scales that can be chosen, beside one that a column itself names."""


@dataclass(frozen=True, slots=True)
class _Column:
    """The cells of a column, with the line of each, those without anything left out."""

    name: str
    cells: tuple[tuple[int, str], ...]

    def share(self, of: Iterable[bool]) -> float:
        looked_at = list(of)
        return sum(looked_at) / len(looked_at) if looked_at else 0.0

    def first(self) -> Sequence[str]:
        return [cell for _, cell in self.cells[:_LOOKED_AT]]


def read_table(text: Text, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    """Read a table of any kind.

    Raises:
        TransferError: If no column of it has days; it says what was seen.

    """
    rows = _rows(text)
    header = rows[0][1]
    columns = _columns(header, rows[1:])
    day_asks, day_column = _day_column(columns, answers)
    calendar, order_asks = calendar_for(
        (cell for _, cell in columns[day_column].cells), answers, zone
    )
    decimal_asks, decimal = _decimal(columns, day_column, answers)
    layout_asks, item, value = _layout(columns, day_column, answers)
    left = list[LeftOut]()
    clock = _time_column(columns, day_column)
    moments = dict[int, Moment]()
    for number, (line, cells) in enumerate(rows[1:]):
        said = folded(cells[day_column]) if day_column < len(cells) else ""
        if (moment := calendar.moment(said)) is not None:
            at = time_in(cells[clock]) if clock is not None and clock < len(cells) else None
            moments[line] = Moment(moment.day, at or moment.at)
        else:
            left.append(LeftOut(line, "day", shown(said)))
        if number % TELL_EVERY == 0:
            yield number / (2 * len(rows))
    if value is None:
        kept = [c for place, c in enumerate(columns) if place not in (day_column, clock)]
    else:
        kept = _by_item(rows[1:], item, value)
    things = list[Thing]()
    asks = [*text.asks, *day_asks, *order_asks, *decimal_asks, *layout_asks]
    for done, column in enumerate(kept):
        scale_ask, thing = _thing(column, moments, decimal, answers, left)
        if thing is not None:
            things.append(thing)
            asks += scale_ask
        yield 0.5 + done / (2 * len(kept))
    return Source(format=Format.TABLE, things=tuple(things), left_out=tuple(left), asks=tuple(asks))


def _rows(text: Text) -> list[Row]:
    first = next((line for line in text.letters.splitlines() if line.strip()), "")
    rows = list(rows_in(text.letters, delimiter_of(first)))
    if len(rows) < 2 or len(rows[0][1]) < 2:
        raise TransferError("import_no_table")
    if len(rows[0][1]) > _MOST_COLUMNS:
        raise TransferError("import_columns", most=_MOST_COLUMNS)
    return rows


def _columns(header: Sequence[str], rows: Sequence[Row]) -> list[_Column]:
    """Return all columns; two of one name are told apart by their place."""
    found, seen = list[_Column](), set[str]()
    for place, cell in enumerate(header):
        name = folded(cell) or str(place + 1)
        while name in seen:
            name = f"{name} ({place + 1})"
        seen.add(name)
        cells = ((line, folded(cells[place])) for line, cells in rows if place < len(cells))
        found.append(_Column(name, tuple((line, text) for line, text in cells if text)))
    return found


def _day_column(columns: list[_Column], answers: Answers) -> tuple[list[Ask], int]:
    def days(column: _Column) -> float:
        readers = (Calendar("dmy"), Calendar("mdy"))
        return column.share(any(reader.day(cell) for reader in readers) for cell in column.first())

    shares = [days(column) for column in columns]
    able = [place for place, share in enumerate(shares) if share >= 1 - _MOSTLY]
    if not able:
        seen = ", ".join(shown(column.name) for column in columns[:5])
        raise TransferError("import_no_days", seen=seen)
    named = [p for p in able if _DAY_NAMES.match(columns[p].name.casefold())]
    guess = max(named or able, key=lambda place: shares[place])
    ask = Ask("day_column", "", tuple(columns[place].name for place in able), columns[guess].name)
    chosen = answer(ask, answers)
    return [ask], next(place for place in able if columns[place].name == chosen)


def _time_column(columns: list[_Column], day_column: int) -> int | None:
    """Return the column with the times of day, if one is called so and has them."""
    for place, column in enumerate(columns):
        named = place != day_column and _TIME_NAMES.fullmatch(column.name.casefold())
        if named and column.share(time_in(c) is not None for c in column.first()) >= _MOSTLY:
            return place
    return None


def _decimal(columns: list[_Column], day_column: int, answers: Answers) -> tuple[list[Ask], str]:
    """Return what is asked about the sign before a fraction, and which it is."""
    texts = [
        cell
        for place, column in enumerate(columns)
        if place != day_column
        for cell in column.first()
    ]
    commas, points = (
        sum(bool(re.fullmatch(rf"[+-]?\d+{sign}\d+", cell)) for cell in texts)
        for sign in (",", r"\.")
    )
    if not commas:
        return [], "."
    ask = Ask("decimal", "", ("comma", "point"), "comma" if commas > points else "point")
    return [ask], "," if answer(ask, answers) == "comma" else "."


def _layout(
    columns: list[_Column], day_column: int, answers: Answers
) -> tuple[list[Ask], int, int | None]:
    """Return what is asked about the layout, and for a long one the columns of names and values."""
    others = [place for place in range(len(columns)) if place != day_column]
    if len(others) < 2:
        return [], 0, None
    items = [p for p in others if _ITEM_NAMES.match(columns[p].name.casefold())]
    values = [p for p in others if _VALUE_NAMES.match(columns[p].name.casefold())]
    guess = LONG if items and values and items[0] != values[0] else WIDE
    ask = Ask("layout", "", (WIDE, LONG), guess)
    if answer(ask, answers) == WIDE:
        return [ask], 0, None
    names = tuple(columns[place].name for place in others)
    item_ask = Ask("item_column", "", names, columns[(items or others)[0]].name)
    value_ask = Ask("value_column", "", names, columns[(values or others[1:])[0]].name)
    item, value = (
        next(place for place in others if columns[place].name == answer(each, answers))
        for each in (item_ask, value_ask)
    )
    return [ask, item_ask, value_ask], item, value


def _by_item(rows: Sequence[Row], item: int, value: int) -> list[_Column]:
    found: dict[str, list[tuple[int, str]]] = {}
    for line, cells in rows:
        if max(item, value) < len(cells) and (name := folded(cells[item])):
            found.setdefault(name, []).append((line, folded(cells[value])))
    return [_Column(name, tuple((n, c) for n, c in cells if c)) for name, cells in found.items()]


def _kind_of(column: _Column, decimal: str) -> Kind:
    if is_note(column.name):
        return Kind.WORDS
    first = column.first()
    ticks = [cell.casefold() in _DONE | _NOT for cell in first]
    numbers = [number_in(cell, decimal) is not None for cell in first]
    only_digits = all(numbers)
    if column.share(ticks) >= _MOSTLY and not (only_digits and guess_of(column.name)):
        return Kind.TICKS
    return Kind.RATINGS if column.share(numbers) >= _MOSTLY else Kind.WORDS


def _thing(
    column: _Column,
    moments: dict[int, Moment],
    decimal: str,
    answers: Answers,
    left: list[LeftOut],
) -> tuple[list[Ask], Thing | None]:
    """Return what is asked about the scale of a column, and the thing that the column is."""
    cells = [(line, moments[line], cell) for line, cell in column.cells if line in moments]
    if not cells:
        return [], None
    kind = _kind_of(column, decimal)
    points = list[Point]()
    asks, scale = list[Ask](), None
    if kind is Kind.RATINGS:
        asks, scale = _scale(column, decimal, answers)
    for line, moment, cell in cells:
        value = _value(kind, cell, decimal, scale)
        if value is None:
            left.append(LeftOut(line, "value", shown(f"{column.name}: {cell}"), _key(column)))
        else:
            points.append(Point(moment.day, value, line, moment.at))
    guess = guess_of(column.name)
    use = {Kind.TICKS: NOTHING if guess else HABIT, Kind.RATINGS: use_of(guess)}
    words = use_of_words(column.name)
    return asks, Thing(
        key=_key(column),
        name=column.name,
        kind=kind,
        points=tuple(points),
        use=use.get(kind, words),
        scale=scale,
        more_is_better=bool(guess and guess.more_is_better),
        direction_asked=kind is Kind.RATINGS,
        asked=True,
        bare=words == NOTE,
    )


def _key(column: _Column) -> str:
    return column.name.casefold()


def _scale(column: _Column, decimal: str, answers: Answers) -> tuple[list[Ask], Scale]:
    stated = _RANGE.search(column.name)
    named = f"{int(stated[1])}-{int(stated[2])}" if stated else ""
    ranges: tuple[str, ...] = RANGES
    if stated and int(stated[1]) < int(stated[2]):
        ranges = tuple(dict.fromkeys((named, *RANGES)))
        guess = named
    else:
        values = [number_in(cell, decimal) or 0 for _, cell in column.cells]
        guess = "0-10" if max(values) <= scale_called("0-10").highest else "0-100"
    ask = Ask("scale", _key(column), ranges, guess)
    return [ask], scale_called(answer(ask, answers))


def _value(kind: Kind, cell: str, decimal: str, scale: Scale | None) -> Tick | float | str | None:
    if kind is Kind.WORDS:
        return cell
    if kind is Kind.TICKS:
        said = cell.casefold()
        return Tick.DONE if said in _DONE else Tick.NOT_DONE if said in _NOT else None
    value = number_in(cell, decimal)
    return value if value is not None and scale is not None and scale.holds(value) else None
