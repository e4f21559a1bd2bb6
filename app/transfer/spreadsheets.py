"""The notes as tables for spreadsheets: all entries, flares, plans and baselines."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.activity import EQUAL, Activity, Weights
from app.domain.baseline import Baseline
from app.domain.check_in import CheckIn, Question
from app.domain.entry import Rest
from app.domain.flare import Flare
from app.domain.habit_mark import HabitMark
from app.domain.plan import Plan
from app.domain.to_do import Intention
from app.reading.wording import say

FORMULA_STARTS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""A cell that begins with one of these is taken for a formula by some spreadsheet (OWASP)."""


def csv_file(
    header: Sequence[str], rows: Iterable[Sequence[str | float]], comma: bool = False
) -> bytes:
    """Return the file: UTF-8 with the mark by which spreadsheets know it, lines as RFC 4180.

    With a ``comma`` in numbers a semicolon parts the cells, as spreadsheets expect it there:
    with a point they would take 7.5 for the seventh of May.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if comma else ",")
    for row in (header, *rows):
        writer.writerow([_cell(each, comma) for each in row])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: str | float, comma: bool) -> str:
    if isinstance(value, str):
        return _neutral(value)
    return f"{value:g}".replace(".", "," if comma else ".")


def _neutral(cell: str) -> str:
    """Return ``cell`` so that it is read as text: an apostrophe stands before a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


_Column = tuple[str, Callable[[Any], str | float]]
"""The name of a column, and what stands in it for a thing."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One table: the things of one shape."""

    file: str
    shape: type[Any]
    columns: tuple[_Column, ...]


def _sheets(habits: Mapping[str, str], weights: Weights) -> tuple[_Sheet, ...]:
    """Return all tables.

    ``habits`` are the names of habits by their slugs. The cell of a time that is not known stays
    blank. Points are worked out with ``weights``.
    """
    day = _column("day", lambda entry: entry.day.isoformat())
    at = _column("time", lambda entry: f"{entry.at:%H:%M}" if entry.timed else "")
    minutes = _column("minutes", lambda entry: entry.minutes)
    note = _column("note", lambda entry: entry.note)
    activity = (
        _column("kind", lambda entry: say(f"transfer.kind_{entry.kind}")),
        _column("name", lambda entry: entry.name),
        _column("effort", lambda entry: entry.effort),
        minutes,
        _column("points", lambda entry: weights.points_of(entry)),
    )
    mark = (
        _column("habit", lambda entry: habits.get(entry.habit, entry.habit)),
        _column("outcome", lambda entry: say(f"transfer.outcome_{entry.outcome}")),
        _column("version", _version),
        _column("times", lambda entry: entry.times),
    )
    dizzy = (
        _column("dizzy_before", lambda entry: _optional(entry.dizzy_before)),
        _column("dizzy_after", lambda entry: _optional(entry.dizzy_after)),
    )
    helped = _column("helped", _helped)
    first = _column("first", lambda each: each.first.isoformat())
    plan = (
        _column("points", lambda each: each.points or ""),
        _column("origin", lambda each: say(f"transfer.origin_{each.origin}")),
    )
    baseline = (
        *activity[:2],
        _column("baseline", lambda each: _optional(each.minutes)),
        _column("factor", lambda each: each.factor),
        _column("readings", lambda each: len(each.timings)),
    )
    return (
        _Sheet(say("transfer.file_activities"), Activity, (day, at, *activity, note)),
        _Sheet(say("transfer.file_rests"), Rest, (day, at, minutes, helped, note)),
        _Sheet(say("transfer.file_check_ins"), CheckIn, (day, *map(_rating, Question), note)),
        _Sheet(say("transfer.file_habits"), HabitMark, (day, *mark, *dizzy)),
        _Sheet(say("transfer.file_intentions"), Intention, (day, *activity)),
        _Sheet(say("transfer.file_flares"), Flare, (first, _column("last", _last_day))),
        _Sheet(say("transfer.file_plans"), Plan, (first, *plan)),
        _Sheet(say("transfer.file_baselines"), Baseline, baseline),
    )


def _column(name: str, cell: Callable[[Any], str | float]) -> _Column:
    return say(f"transfer.column_{name}"), cell


def _rating(question: Question) -> _Column:
    """Return the column of ``question``; blank stands for not answered."""
    return (
        say(f"check_in.{question}"),
        lambda entry: entry.ratings.get(question, ""),
    )


def _optional(value: float | None) -> str | float:
    return "" if value is None else value


def _last_day(flare: Flare) -> str:
    return flare.last.isoformat() if flare.last else ""


def _helped(rest: Rest) -> str:
    return say(f"transfer.helped_{rest.helped}") if rest.helped else ""


def _version(mark: HabitMark) -> str:
    return say(f"transfer.version_{mark.version}") if mark.version else ""


_THEN = (1980, 1, 1, 0, 0, 0)
"""The moment every file in the bundle has: the same notes give the same bytes."""

_READABLE = 0o644 << 16
"""Who may read the files once they are unpacked, in the place where a zip keeps that."""


def csv_files(
    things: Iterable[object],
    habits: Mapping[str, str],
    weights: Weights = EQUAL,
    comma: bool = False,
) -> dict[str, bytes]:
    """Return one CSV file for each table by its name, the ``things`` in the order given.

    ``habits`` are the names of habits by their slugs; with a ``comma`` numbers have one.
    """
    every = tuple(things)
    return {
        sheet.file: csv_file(
            [name for name, _ in sheet.columns],
            (
                [cell(entry) for _, cell in sheet.columns]
                for entry in every
                if isinstance(entry, sheet.shape)
            ),
            comma,
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
