"""All entries as tables for spreadsheets: activities, rests, check-ins, habits, lists."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.activity import EQUAL, Activity, Weights
from app.domain.check_in import CheckIn, Question
from app.domain.entry import Entry, Rest
from app.domain.habit_mark import HabitMark
from app.domain.to_do import Intention
from app.reading.wording import say

FORMULA_STARTS = tuple("=+-@\t\r\n")
"""A cell that begins with one of these is taken for a formula by some spreadsheet (OWASP)."""


def csv_file(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the file: UTF-8 with the mark by which spreadsheets know it, lines as RFC 4180."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in (header, *rows):
        writer.writerow([_neutral(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _neutral(cell: str) -> str:
    """Return ``cell`` so that it is read as text: an apostrophe stands before a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def _number(value: float) -> str:
    return f"{value:g}"


_Column = tuple[str, Callable[[Any], str]]
"""The name of a column, and what stands in it for an entry."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One table: the entries of one shape."""

    file: str
    shape: type[Entry]
    columns: tuple[_Column, ...]


def _sheets(habits: Mapping[str, str], weights: Weights) -> tuple[_Sheet, ...]:
    """Return all tables.

    ``habits`` are the names of habits by their slugs. The cell of a time that is not known stays
    blank. Points are worked out with ``weights``.
    """
    day = _column("day", lambda entry: entry.day.isoformat())
    at = _column("time", lambda entry: f"{entry.at:%H:%M}" if entry.timed else "")
    minutes = _column("minutes", lambda entry: _number(entry.minutes))
    note = _column("note", lambda entry: entry.note)
    activity = (
        _column("kind", lambda entry: say(f"transfer.kind_{entry.kind}")),
        _column("name", lambda entry: entry.name),
        _column("effort", lambda entry: _number(entry.effort)),
        minutes,
        _column("points", lambda entry: _number(weights.points_of(entry))),
    )
    mark = (
        _column("habit", lambda entry: habits.get(entry.habit, entry.habit)),
        _column("outcome", lambda entry: say(f"transfer.outcome_{entry.outcome}")),
        _column("version", _version),
        _column("times", lambda entry: _number(entry.times)),
    )
    dizzy = (
        _column("dizzy_before", lambda entry: _optional(entry.dizzy_before)),
        _column("dizzy_after", lambda entry: _optional(entry.dizzy_after)),
    )
    helped = _column("helped", _helped)
    return (
        _Sheet(say("transfer.file_activities"), Activity, (day, at, *activity, note)),
        _Sheet(say("transfer.file_rests"), Rest, (day, at, minutes, helped, note)),
        _Sheet(say("transfer.file_check_ins"), CheckIn, (day, *map(_rating, Question), note)),
        _Sheet(say("transfer.file_habits"), HabitMark, (day, *mark, *dizzy)),
        _Sheet(say("transfer.file_intentions"), Intention, (day, *activity)),
    )


def _column(name: str, cell: Callable[[Any], str]) -> _Column:
    return say(f"transfer.column_{name}"), cell


def _rating(question: Question) -> _Column:
    """Return the column of ``question``; blank stands for not answered."""
    return (
        say(f"check_in.{question}"),
        lambda entry: _number(entry.ratings[question]) if question in entry.ratings else "",
    )


def _optional(rating: int | None) -> str:
    return "" if rating is None else _number(rating)


def _helped(rest: Rest) -> str:
    return say(f"transfer.helped_{rest.helped}") if rest.helped else ""


def _version(mark: HabitMark) -> str:
    return say(f"transfer.version_{mark.version}") if mark.version else ""


_THEN = (1980, 1, 1, 0, 0, 0)
"""The moment every file in the bundle has: the same notes give the same bytes."""

_READABLE = 0o644 << 16
"""Who may read the files once they are unpacked, in the place where a zip keeps that."""


def csv_files(
    entries: Iterable[Entry],
    habits: Mapping[str, str],
    weights: Weights = EQUAL,
) -> dict[str, bytes]:
    """Return one CSV file for each table by its name, the entries in the order given.

    ``habits`` are the names of habits by their slugs.
    """
    every = tuple(entries)
    return {
        sheet.file: csv_file(
            [name for name, _ in sheet.columns],
            (
                [cell(entry) for _, cell in sheet.columns]
                for entry in every
                if isinstance(entry, sheet.shape)
            ),
        )
        for sheet in _sheets(habits, weights)
    }


def csv_bundle(files: Mapping[str, bytes]) -> bytes:
    """Return ``files`` as one zip, for one save dialog."""
    bundle = io.BytesIO()
    with zipfile.ZipFile(bundle, "w") as packed:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, _THEN)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, _READABLE
            packed.writestr(info, content)
    return bundle.getvalue()
