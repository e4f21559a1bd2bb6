"""Bearable: one row for each thing noted, with seven columns until 2022 and eight since."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time, tzinfo

from app.domain.check_in import RATINGS, Question, QuickAnswer
from app.reading.wording import say
from app.transfer.imports.source import (
    NOTE,
    NOTHING,
    QUESTION,
    Answers,
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
    Text,
    calendar_for,
    delimiter_of,
    folded,
    header_of,
    number_in,
    rows_in,
    time_in,
)
from app.transfer.rows import shown

_NEEDED = {"date", "category", "rating/amount", "detail"}

_WORDS = tuple(RATINGS[word] for word in QuickAnswer)
_SYMPTOM = Scale(1, 4, _WORDS[1:])
"""Mild, moderate, severe, unbearable: the numbers of the quick answers with the same meaning."""
_FIVE = Scale(1, 5, _WORDS)
_TEN = Scale(1, 10)

_SEVERITY = {"mild": 1, "moderate": 2, "severe": 3, "unbearable": 4, "extreme": 4}
_ENERGY = {
    **{"v. low": 1, "low": 2, "ok": 3, "high": 4, "v. high": 5},
    **{"awful": 1, "poor": 2, "meh": 3, "good": 4, "great": 5},
}
_ENDING = re.compile(r"(.*)\(([^()]*)\)\s*", re.DOTALL)
_LEVEL = re.compile(r"(.*) - (none|little|moderate|a lot)", re.IGNORECASE)

_TIMES = {"pre": time(5), "am": time(9), "mid": time(14), "pm": time(20)}
"""A time within each part of the day; it only puts notes in order."""

_NO_HABIT = {
    *("meds/supplements", "medication", "food diary", "nutrition", "bowel movements", "water"),
    *("health measurements", "gratitudes", "sleep", "gratitude", "weather"),
}
"""Categories that have no place here. A medicine is never made a habit."""

_Points = dict[tuple[str, str], list[Point]]


def is_bearable(header: list[str]) -> bool:
    """Return whether a file with that ``header`` is one of Bearable's."""
    return set(header) >= _NEEDED


def read_bearable(text: Text, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    """Read the text of a file whose header is Bearable's."""
    delimiter = delimiter_of(text.letters.partition("\n")[0])
    rows = list(rows_in(text.letters, delimiter))
    header = header_of(rows[0][1])
    place = {name: header.index(name) for name in header}
    day_column = place.get("date formatted", place["date"])
    calendar, asks = calendar_for(
        (cells[day_column] for _, cells in rows[1:] if len(cells) > day_column), answers, zone
    )
    reading = _Reading()
    seen = set[tuple[str, ...]]()
    for number, (line, cells) in enumerate(rows[1:]):
        row = {name: folded(cells[at]) if at < len(cells) else "" for name, at in place.items()}
        day = calendar.day(cells[day_column]) if day_column < len(cells) else None
        if day is None:
            shown_day = cells[day_column] if day_column < len(cells) else ""
            reading.left.append(LeftOut(line, "day", shown(shown_day)))
        elif (same := tuple(row.values())) not in seen:  # exact doubles occur
            seen.add(same)
            reading.take(line, day, row)
        if number % TELL_EVERY == 0:
            yield number / len(rows)
    return Source(
        format=Format.BEARABLE,
        things=tuple(_thing(*key, points) for key, points in reading.points.items()),
        left_out=tuple(reading.left),
        asks=(*text.asks, *asks),
        lost=("bearable_sleep", "bearable_factors"),
        blank_is_asked=True,
    )


class _Reading:
    """What the rows so far hold."""

    def __init__(self) -> None:
        self.points: _Points = {}
        self.left = list[LeftOut]()

    def take(self, line: int, day: date, row: dict[str, str]) -> None:
        category, detail, rating = row["category"], row["detail"], row["rating/amount"]
        part = row.get("time of day", "")
        at = time_in(part) or _TIMES.get(part.casefold())
        kind = category.casefold()
        remark = row.get("notes", "")
        if any(map(str.isalnum, remark)):
            self._note(("note", "note"), Point(day, remark, line, at))
        if kind == "symptom":
            name, severity = _symptom(detail)
            value = number_in(rating) if rating else _SEVERITY.get(severity)
            self._rate(("symptom", name), _SYMPTOM, Point(day, value or 0.0, line, at), rating)
        elif kind == "energy":
            value = number_in(rating) if rating else _ENERGY.get(detail.casefold())
            if value is not None or rating:
                self._rate((kind, category), _FIVE, Point(day, value or 0.0, line, at), rating)
        elif kind in {"sleep quality", "mood"}:
            scale = _TEN if kind == "mood" else _FIVE
            value = number_in(rating)
            if value is not None or rating:
                self._rate((kind, category), scale, Point(day, value or 0.0, line, at), rating)
        elif kind in _NO_HABIT or rating:
            self.left.append(LeftOut(line, "no_place", shown(category)))
        else:
            self._factors(category, detail, lambda tick: Point(day, tick, line, at))

    def _rate(self, key: tuple[str, str], scale: Scale, point: Point, rating: str) -> None:
        if isinstance(point.value, float | int) and scale.holds(point.value) and key[1]:
            self._note(key, point)
        else:
            self.left.append(LeftOut(point.line, "value", shown(f"{key[1]}: {rating}")))

    def _factors(self, category: str, detail: str, point: Callable[[Tick], Point]) -> None:
        for factor in filter(None, map(str.strip, detail.split("|"))):
            level = _LEVEL.fullmatch(factor)
            name = level[1].strip() if level else factor
            not_at_all = level is not None and level[2].casefold() == "none"
            self._note((f"factor {category}", name), point(_tick(not_at_all)))

    def _note(self, key: tuple[str, str], point: Point) -> None:
        self.points.setdefault(key, []).append(point)


def _tick(not_at_all: bool) -> Tick:
    return Tick.NOT_DONE if not_at_all else Tick.DONE


def _symptom(detail: str) -> tuple[str, str]:
    """Return the name of a symptom, which can have brackets itself, and the word for how bad."""
    found = _ENDING.fullmatch(detail)
    if found and found[2].strip().casefold() in _SEVERITY:
        return found[1].strip(), found[2].strip().casefold()
    return detail, ""


def _thing(kind: str, name: str, points: list[Point]) -> Thing:
    key, noted = f"{kind}|{name}", tuple(points)
    if kind == "note":
        called = say("imports.notes")
        return Thing(key=key, name=called, kind=Kind.WORDS, points=noted, use=NOTE, bare=True)
    if kind.startswith("factor "):
        return Thing(key=key, name=name, kind=Kind.TICKS, points=noted, asked=True)
    guess = guess_of(name) if kind == "symptom" else None
    use, scale, better = use_of(guess), _SYMPTOM, bool(guess and guess.more_is_better)
    if kind == "energy":
        use, scale, better = f"{QUESTION}{Question.ENERGY}", _FIVE, True
    elif kind == "sleep quality":
        use, scale, better = f"{QUESTION}{Question.UNREFRESHED}", _FIVE, True
    elif kind == "mood":
        use, scale, better = NOTHING, _TEN, True
    return Thing(
        key=key,
        name=name,
        kind=Kind.RATINGS,
        points=noted,
        use=use,
        scale=scale,
        more_is_better=better,
        asked=kind in {"symptom", "mood"},
    )
