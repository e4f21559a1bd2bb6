"""Reads many months without an entry: as plain numbers, a place a day, and as words to search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from tinydb import TinyDB

from app.domain.activity import ActivityKind, Weights, points
from app.domain.check_in import HIGHEST, Question
from app.domain.days import month_after, month_of
from app.domain.errors import InvalidInput
from app.domain.habit_mark import TELLS, Outcome
from app.domain.insight import Facts
from app.storage.entries import MONTHS, TABLE
from app.storage.rows import DELETED, rows_of

_KINDS = {str(kind): kind for kind in ActivityKind}
_QUESTIONS = {str(question): question for question in Question}
_OUTCOMES = {Outcome.DONE: 1, Outcome.NOT_DONE: 0}


def facts_read(
    database: TinyDB, first: date, last: date, weights: Weights, wholes: Mapping[str, str]
) -> Iterator[Facts | None]:
    """Yield nothing after each month that was read, and in the end what was noted.

    ``first`` is the first day of a block, ``wholes`` the habit that each became which was put
    together with another. A row of an unknown shape is left out, as on every screen.
    """
    lists = _Lists(first, last, weights, wholes)
    month = month_of(first)
    while month <= last:
        rows = rows_of(database, TABLE.format(month))
        for row in rows:
            lists.add(row)
        rows.let_go()
        month = month_after(month)
        yield None
    yield lists.facts()


class _Lists:
    """The lists as they fill."""

    def __init__(
        self, first: date, last: date, weights: Weights, wholes: Mapping[str, str]
    ) -> None:
        self._first, self._last, self._weights, self._wholes = first, last, weights, wholes
        days = range((last - first).days + 1)
        self._places = {(first + timedelta(days=at)).isoformat(): at for at in days}
        self._count = len(self._places)
        self._points: list[float | None] = [None] * self._count
        self._noted = [False] * self._count
        self._by_kind: dict[ActivityKind, list[float]] = {}
        self._minutes: dict[ActivityKind, list[float]] = {}
        self._ratings: dict[Question, list[int | None]] = {}
        self._marks: dict[str, list[int | None]] = {}
        self._orders: dict[tuple[str, int], tuple[Any, ...]] = {}
        """How much the row counted that said what is known of a check-in or a habit on a day."""

    def add(self, row: Mapping[str, Any]) -> None:
        """Note what ``row`` says, if it has a shape that is known."""
        place = self._places.get(row.get("day", ""))
        if place is None or row.get(DELETED):
            return
        kind = row.get("kind")
        with suppress(TypeError, ValueError, KeyError, AttributeError, InvalidInput):
            if kind in _KINDS:
                self._add_activity(_KINDS[kind], row, place)
            elif kind == "check_in":
                self._add_check_in(row, place)
            elif kind == "habit_mark":
                self._add_mark(row, place)
            elif kind == "rest":
                self._noted[place] = True
            elif kind == "all_noted":
                self._points[place] = self._points[place] or 0
                self._noted[place] = True

    def facts(self) -> Facts:
        """Return what was noted."""
        return Facts(
            first=self._first,
            last=self._last,
            ratings=self._ratings,
            points=self._points,
            by_kind=self._by_kind,
            minutes=self._minutes,
            marks=self._marks,
            noted=self._noted,
        )

    def _add_activity(self, kind: ActivityKind, row: Mapping[str, Any], place: int) -> None:
        minutes = float(row["minutes"])
        each = points(int(row["effort"]), minutes, self._weights.of(kind))
        self._points[place] = (self._points[place] or 0) + each
        for lists, more in ((self._by_kind, each), (self._minutes, minutes)):
            if kind not in lists:
                lists[kind] = [0] * self._count
            lists[kind][place] += more
        self._noted[place] = True

    def _add_check_in(self, row: Mapping[str, Any], place: int) -> None:
        ratings = {_QUESTIONS[name]: int(rating) for name, rating in row["ratings"].items()}
        if any(not 0 <= rating <= HIGHEST for rating in ratings.values()):
            return
        earliest, order = self._orders.get(("check_in", place)), (row["at"], row["id"])
        if earliest is not None and earliest < order:
            return
        self._orders["check_in", place] = order
        for each in self._ratings.values():
            each[place] = None
        for question, rating in ratings.items():
            if question not in self._ratings:
                self._ratings[question] = [None] * self._count
            self._ratings[question][place] = rating
        self._noted[place] = True

    def _add_mark(self, row: Mapping[str, Any], place: int) -> None:
        habit, outcome = str(row["habit"]), Outcome(row["outcome"])
        habit = self._wholes.get(habit, habit)
        order = TELLS[outcome], int(row.get("times", 1)), row["id"]
        most = self._orders.get((habit, place))
        if most is not None and most > order:
            return
        self._orders[habit, place] = order
        if habit not in self._marks:
            self._marks[habit] = [None] * self._count
        self._marks[habit][place] = _OUTCOMES.get(outcome)
        self._noted[place] = True


_SEARCHED = frozenset(("physical", "mental", "social", "emotional", "rest", "check_in"))


@dataclass(frozen=True, slots=True, repr=False)
class Note:
    """An entry with words of the person in it."""

    id: str
    day: str
    """Its day, as in "2026-11-22"."""
    kind: str
    name: str
    note: str
    text: str
    """Its words folded, a blank before each."""


_Fold = Callable[[str], str]


def notes_read(database: TinyDB, fold: _Fold) -> Iterator[tuple[Note, ...]]:
    """Yield what each month holds that can be searched, the newest month and day first.

    ``fold`` makes of words what they are searched by, a blank before each.
    """
    names = sorted((n for n in database.tables() if n.startswith(MONTHS)), reverse=True)
    fold = cache(fold)  # the same names come again and again
    for table in names:
        rows = rows_of(database, table)
        found = [note for row in rows if (note := _note(dict(row), fold)) is not None]
        rows.let_go()
        yield tuple(sorted(found, key=lambda each: (each.day, each.id), reverse=True))


def _note(row: dict[str, object], fold: _Fold) -> Note | None:
    key, day, kind = (row.get(name) for name in ("id", "day", "kind"))
    name, note = (str(row.get(each) or "") for each in ("name", "note"))
    if row.get(DELETED) or not (name or note) or kind not in _SEARCHED:
        return None
    text = "".join(fold(each) for each in (name, note) if each)
    return Note(str(key), str(day), str(kind), name, note, text)
