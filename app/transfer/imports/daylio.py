"""Daylio, the CSV of all years: moods, activities, since 2026 scales, and notes."""

from __future__ import annotations

import re
from datetime import date, time, tzinfo

from app.domain.identity import name_key
from app.reading.wording import say
from app.transfer.imports.source import (
    NOTE,
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
)
from app.transfer.imports.symptoms import guess_of
from app.transfer.imports.text import (
    TELL_EVERY,
    Text,
    calendar_for,
    delimiter_of,
    folded,
    header_of,
    number_in,
    plain_text,
    rows_in,
    time_in,
)
from app.transfer.rows import shown

_MOOD, _NOTE = "mood", "note"
_SCALE = re.compile(r"(.+?):\s+(\d+(?:[.,]\d+)?)\s*/\s*(\d+)\b.*")
_LOWEST_COUNT = 2
"""An entry needs more cells than this to have a day."""


def is_daylio(header: list[str]) -> bool:
    """Return whether a file with that ``header`` is one of Daylio's."""
    names = set(header)
    dated = "full_date" in names or {"year", "date"} <= names
    # People take out columns by hand; two of these are enough to know it by.
    return dated and len({"weekday", "mood", "activities", "note_title"} & names) > 1


class _Reading:
    """What the rows so far hold.

    Activities whose names differ in nothing but capital letters are ``one``, unless the person
    says otherwise; each is called as it was written first.
    """

    def __init__(self, one: bool = True) -> None:
        self._one = one
        self.moods = list[Point]()
        self.notes = list[Point]()
        self.activities: dict[str, list[Point]] = {}
        self.names: dict[str, str] = {}
        self.doubled = False
        self.scales: dict[tuple[str, int], list[Point]] = {}
        self.words: dict[str, list[Point]] = {}

    def take(self, line: int, day: date, at: time | None, row: dict[str, str]) -> None:
        if row.get("mood"):
            self.moods.append(Point(day, row["mood"], line, at))
        for name in dict.fromkeys(_parts(row.get("activities", ""))):
            key = name_key(name) if self._one else name
            self.doubled |= self.names.setdefault(key, name) != name
            if any(point.line == line for point in self.activities.get(key, ())[-1:]):
                continue
            self.activities.setdefault(key, []).append(Point(day, Tick.DONE, line, at))
        for text in _parts(row.get("scales", "")):
            self._scale(text, Point(day, text, line, at))
        both = (plain_text(row.get("note_title", "")), plain_text(row.get("note", "")))
        if note := "\n".join(filter(None, both)):
            self.notes.append(Point(day, note, line, at))

    def _scale(self, text: str, point: Point) -> None:
        found = _SCALE.fullmatch(text)
        value = number_in(found[2].replace(",", ".")) if found else None
        if found and value is not None and 0 <= value <= int(found[3]) and 0 < int(found[3]) <= 100:
            key = found[1].strip(), int(found[3])
            self.scales.setdefault(key, []).append(point._replace(value=value))
        else:
            name, _, said = text.partition(":")
            self.words.setdefault(name.strip(), []).append(point._replace(value=said.strip()))

    def things(self) -> tuple[Thing, ...]:
        found = list[Thing]()
        if self.moods:
            found.append(_words(_MOOD, say("imports.daylio_mood"), self.moods, asked=True))
        if self.notes:
            found.append(_words(_NOTE, say("imports.notes"), self.notes))
        for (name, highest), points in self.scales.items():
            guess = guess_of(name)
            found.append(
                Thing(
                    key=f"scale|{name}|{highest}",
                    name=name,
                    kind=Kind.RATINGS,
                    points=tuple(points),
                    use=NOTE,
                    scale=Scale(0, highest),
                    more_is_better=bool(guess and guess.more_is_better),
                    direction_asked=True,
                    asked=True,
                )
            )
        for name, points in self.words.items():
            found.append(_words(f"words|{name}", name, points, bare=False))
        most_used = sorted(self.activities.items(), key=lambda item: -len(item[1]))
        for key, points in most_used:
            found.append(
                Thing(
                    key=f"activity|{key}",
                    name=self.names[key],
                    kind=Kind.TICKS,
                    points=tuple(points),
                    asked=True,
                )
            )
        return tuple(found)


def _words(
    key: str, name: str, points: list[Point], asked: bool = False, bare: bool = True
) -> Thing:
    return Thing(
        key=key,
        name=name,
        kind=Kind.WORDS,
        points=tuple(points),
        use=NOTE,
        asked=asked,
        bare=bare,
    )


def _parts(text: str) -> list[str]:
    return [part for part in map(str.strip, text.split("|")) if part]


def read_daylio(text: Text, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    """Read the text of a file whose header is one of Daylio's."""
    rows = list(rows_in(text.letters, delimiter_of(text.letters.partition("\n")[0])))
    header = header_of(rows[0][1])
    lined_up = [(line, _row(header, cells)) for line, cells in rows[1:]]
    calendar, asks = calendar_for((_day_of(row) for _, row in lined_up if row), answers, zone)
    same = Ask("same", "", ("one", "two"), "one")
    reading, left = _Reading(answer(same, answers) == "one"), list[LeftOut]()
    for number, (line, row) in enumerate(lined_up):
        day = calendar.day(_day_of(row)) if row else None
        if row is None:
            left.append(LeftOut(line, "row", shown(rows[number + 1][1][0])))
        elif day is None:
            left.append(LeftOut(line, "day", shown(_day_of(row))))
        else:
            reading.take(line, day, time_in(row.get("time", "")), row)
        if number % TELL_EVERY == 0:
            yield number / len(rows)
    return Source(
        format=Format.DAYLIO,
        things=reading.things(),
        left_out=tuple(left),
        asks=(*text.asks, *asks, *([same] if reading.doubled or same.key in answers else [])),
        lost=("daylio_mood", "daylio_pictures"),
    )


def _row(header: list[str], cells: list[str]) -> dict[str, str] | None:
    """Return the cells by their names; a mood, which is never quoted, can hold commas."""
    if len(cells) < _LOWEST_COUNT:
        return None
    extra = len(cells) - len(header)
    if extra > 0:
        if _MOOD not in header:
            return None
        at = header.index(_MOOD)
        mood = ",".join(cells[at : at + extra + 1])
        cells = [*cells[:at], mood, *cells[at + extra + 1 :]]
    return dict(zip(header, map(folded, cells), strict=False))


def _day_of(row: dict[str, str] | None) -> str:
    if row is None:
        return ""
    return row.get("full_date") or f"{row.get('year', '')} {row.get('date', '')}"
