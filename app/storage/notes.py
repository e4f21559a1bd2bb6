"""Reads the names and notes of all months for a search; no entry is built for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from tinydb import TinyDB

from app.storage.entries import MONTHS
from app.storage.rows import DELETED, rows_of

_KINDS = frozenset(("physical", "mental", "social", "emotional", "rest", "check_in"))


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
    if row.get(DELETED) or not (name or note) or kind not in _KINDS:
        return None
    text = "".join(fold(each) for each in (name, note) if each)
    return Note(str(key), str(day), str(kind), name, note, text)
