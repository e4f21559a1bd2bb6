"""The columns of each table for spreadsheets: what they are called, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from app.domain.activity import Activity
from app.domain.check_in import CheckIn, Question
from app.domain.energy import Energy
from app.domain.entry import Entry
from app.domain.habit_mark import HabitMark
from app.domain.intention import Intention
from app.domain.moment import moment_known
from app.domain.rest import Rest
from app.domain.weights import Weights
from app.reading.wording import say
from app.transfer.csv_file import number

Column = tuple[str, Callable[[Any], str]]
"""The name of a column, and what stands in it for an entry."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: the entries of one shape."""

    file: str
    shape: type[Entry]
    columns: tuple[Column, ...]


def sheets(habits: Mapping[str, str], day_start: time, weights: Weights) -> tuple[Sheet, ...]:
    """Return all tables.

    ``habits`` are the names of habits by their slugs. With ``day_start`` it is told apart
    whether the time of an entry is known; where it is not, its cell stays blank. Points are
    worked out with ``weights``.
    """
    day = _column("day", lambda entry: entry.day.isoformat())
    at = _column("time", lambda entry: _time(entry, day_start))
    minutes = _column("minutes", lambda entry: number(entry.minutes))
    note = _column("note", lambda entry: entry.note)
    activity = (
        _column("kind", lambda entry: say(f"transfer.kind_{entry.kind}")),
        _column("name", lambda entry: entry.name),
        _column("effort", lambda entry: number(entry.effort)),
        minutes,
        _column("points", lambda entry: number(weights.points_of(entry))),
    )
    mark = (
        _column("habit", lambda entry: habits.get(entry.habit, entry.habit)),
        _column("outcome", lambda entry: say(f"transfer.outcome_{entry.outcome}")),
        _column("version", _version),
        _column("times", lambda entry: number(entry.times)),
    )
    dizzy = (
        _column("dizzy_before", lambda entry: _optional(entry.dizzy_before)),
        _column("dizzy_after", lambda entry: _optional(entry.dizzy_after)),
    )
    helped = _column("helped", _helped)
    energy = (
        _column("available", lambda entry: _optional(entry.available)),
        _column("spent", lambda entry: _optional(entry.spent)),
    )
    return (
        Sheet(say("transfer.file_activities"), Activity, (day, at, *activity, note)),
        Sheet(say("transfer.file_rests"), Rest, (day, at, minutes, helped, note)),
        Sheet(say("transfer.file_check_ins"), CheckIn, (day, *map(_rating, Question), note)),
        Sheet(say("transfer.file_habits"), HabitMark, (day, *mark, *dizzy)),
        Sheet(say("transfer.file_energy"), Energy, (day, *energy)),
        Sheet(say("transfer.file_intentions"), Intention, (day, *activity)),
    )


def _column(name: str, cell: Callable[[Any], str]) -> Column:
    return say(f"transfer.column_{name}"), cell


def _rating(question: Question) -> Column:
    """Return the column of ``question``; blank stands for not answered."""
    return (
        say(f"check_in.{question}"),
        lambda entry: number(entry.ratings[question]) if question in entry.ratings else "",
    )


def _time(entry: Entry, day_start: time) -> str:
    return f"{entry.at:%H:%M}" if moment_known(entry, day_start) else ""


def _optional(rating: int | None) -> str:
    return "" if rating is None else number(rating)


def _helped(rest: Rest) -> str:
    return say(f"transfer.helped_{rest.helped}") if rest.helped else ""


def _version(mark: HabitMark) -> str:
    return say(f"transfer.version_{mark.version}") if mark.version else ""
