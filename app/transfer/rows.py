"""Rows of a backup: what shape each table has, and what is wrong with a row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from cattrs import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError

from app.domain.activity import Activity, ActivityKind
from app.domain.baseline import Baseline
from app.domain.card import ReadCard
from app.domain.days import FIRST_DAY
from app.domain.entry import Entry
from app.domain.errors import AppError, StorageError
from app.domain.flare import Flare
from app.domain.habit import HabitChoice
from app.domain.plan import Plan
from app.domain.settings import ALL, Settings
from app.domain.usual import KeptUsual
from app.storage.entries import KINDS
from app.storage.records import from_document, to_document
from app.storage.rows import DELETED, YIELDED
from app.storage.tables import Row
from app.storage.whole import Tables
from app.transfer.imports.record import Import

_ENTRIES = re.compile(r"entries-\d{4}-(0[1-9]|1[0-2])")
"""How the tables of entries are called, one a month."""

SHAPES: dict[str, type[Any]] = {
    "baselines": Baseline,
    "flares": Flare,
    "habits": HabitChoice,
    "imports": Import,
    "plans": Plan,
    "reading": ReadCard,
    "settings": Settings,
    "usuals": KeptUsual,
}
"""What a row of each other table holds."""

_ACTIVITIES = frozenset(kind.value for kind in ActivityKind)
"""The kinds by which an activity is known."""

_FELT = "energy"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Felt(Entry):
    """Energy as it was felt, which an older app asked for: kept as it is, and shown nowhere."""

    available: int | None = None
    spent: int | None = None


_KINDS = KINDS | {_FELT: _Felt}

ONE_A_DAY = frozenset({"check_in", "habit_mark", _FELT})
"""The kinds of which there is one a day; of habit marks, one for each habit."""

KIND = "kind"
"""The field of an entry that says what it is."""


def holds_entries(table: str) -> bool:
    """Return whether ``table`` is one of those with entries."""
    return _ENTRIES.fullmatch(table) is not None


def is_known(table: str) -> bool:
    """Return whether this app has a table of that name."""
    return table in SHAPES or holds_entries(table)


def shape_of(table: str, row: Row) -> tuple[type[Any], Row] | None:
    """Return what ``row`` of a known ``table`` holds, and its fields; ``None`` if it is unknown."""
    if not holds_entries(table):
        return SHAPES[table], row
    kind = row.get(KIND)
    if not isinstance(kind, str):
        return None
    if kind in _ACTIVITIES:
        return Activity, row
    shape = _KINDS.get(kind)
    return (shape, {name: row[name] for name in row if name != KIND}) if shape else None


def entries_in(tables: Tables) -> tuple[Entry, ...]:
    """Return the entries in ``tables`` in order of time; what cannot be read is left out."""
    found = list[Entry]()
    for table, rows in tables.items():
        for row in rows if holds_entries(table) else ():
            shape = None if row.get(DELETED) else shape_of(table, row)
            if shape is not None:
                try:
                    found.append(from_document(shape[1], shape[0]))
                except StorageError:
                    continue
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.at, entry.id)))


V = TypeVar("V")


def values_in(tables: Tables, table: str, shape: type[V]) -> tuple[V, ...]:
    """Return the values of ``shape`` in ``table``; what cannot be read is left out."""
    found = list[V]()
    for row in tables.get(table, ()):
        if not row.get(DELETED):
            with suppress(StorageError):
                found.append(from_document(row, shape))
    return tuple(found)


_DEEPEST = 4
"""Rows are never nested deeper than this (our choice: two more than they are today)."""


def _alike(stored: Any, written: Any) -> bool:
    """Return whether both say the same in JSON; unlike in Python, ``true`` is not 1."""
    if type(stored) is str:
        return bool(stored == written)
    if isinstance(stored, bool) or isinstance(written, bool):
        return stored is written
    if isinstance(stored, dict):
        return (
            isinstance(written, Mapping)
            and stored.keys() == written.keys()
            and all(_alike(value, written[name]) for name, value in stored.items())
        )
    if isinstance(stored, list):
        return (
            isinstance(written, (list, tuple))
            and len(stored) == len(written)
            and all(map(_alike, stored, written))
        )
    return bool(stored == written)


def _is_plain(value: Any, deepest: int = _DEEPEST) -> bool:
    if isinstance(value, str):
        return value.isascii() or _can_be_written(value)
    if value is None or isinstance(value, (bool, int, float)):
        return True
    inside = [*value, *value.values()] if isinstance(value, dict) else value
    return (
        isinstance(inside, list)
        and deepest > 0
        and all(_is_plain(inner, deepest - 1) for inner in inside)
    )


def _can_be_written(text: str) -> bool:
    """Return whether ``text`` has no half characters, which JSON can hold and files cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_MOST_SHOWN = 40
"""How many characters of a foreign name are shown (our choice)."""


class FaultKind(StrEnum):
    """What can be wrong with a field."""

    MISSING = "missing"
    EXTRA = "extra"
    VALUE = "value"
    RANGE = "range"
    MONTH = "month"
    PLAIN = "plain"
    """Nested too deep, or with half characters."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row."""

    field: str
    kind: FaultKind


def _fault_of(error: BaseException | None) -> Fault:
    if isinstance(error, BaseValidationError):
        first = error.exceptions[0]
        notes = getattr(first, "__notes__", ())
        names = [note.name for note in notes if isinstance(note, AttributeValidationNote)]
        return _fault(first, names[0] if names else "")
    return _fault(error, "")


def _fault(error: BaseException | None, field: str) -> Fault:
    if isinstance(error, KeyError):
        return Fault(field, FaultKind.MISSING)
    if isinstance(error, ForbiddenExtraKeysError):
        return Fault(min(error.extra_fields), FaultKind.EXTRA)
    if isinstance(error, AppError):
        return Fault(error.code.removesuffix("_range").removesuffix("_too_long"), FaultKind.RANGE)
    return Fault(field, FaultKind.VALUE)


def shown(text: str) -> str:
    """Return ``text``, which may come from a foreign file, as a sentence can show it."""
    safe = text.encode("utf-8", "replace").decode()
    clear = "".join(letter if letter.isprintable() else "?" for letter in safe[:_MOST_SHOWN])
    return clear if len(safe) <= _MOST_SHOWN else f"{clear}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tombstone:
    """What is kept of a deleted row."""

    id: str
    changed: datetime
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _EntryTombstone(_Tombstone):
    """What is kept of a deleted entry."""

    day: date


def yielding(row: Row) -> Row:
    """Return the tombstone of an entry that gave way; nobody deleted it, so it is kept inside."""
    stamp = {name: row[name] for name in ("id", "day", "changed")}
    return {**stamp, DELETED: True, YIELDED: row}


_YEARS = range(1970, 2200)
"""A clock can be wrong, but not more than this (our choice)."""

_MONTH = len("2026-11")
"""How much of a day says in which table it stands."""

_SHARED = ("id", "day", "changed")
"""What a tombstone shares with the row that gave way."""


def fault_in(table: str, row: Row) -> Fault | None:
    """Return what is wrong with ``row`` of a known ``table``, if anything is."""
    odd = next((n for n, value in row.items() if not (_is_plain(n) and _is_plain(value))), None)
    if odd is not None:
        return Fault(odd, FaultKind.PLAIN)
    if DELETED in row:
        return _fault_in_tombstone(table, row)
    shape = shape_of(table, row)
    if shape is None:
        return Fault(KIND, FaultKind.VALUE if KIND in row else FaultKind.MISSING)
    return _fault_in_fields(table, *shape)


def _fault_in_tombstone(table: str, row: Row) -> Fault | None:
    if row[DELETED] is not True:
        return Fault(DELETED, FaultKind.VALUE)
    shape = _EntryTombstone if holds_entries(table) else _Tombstone
    bare = {name: row[name] for name in row if name != YIELDED}
    inside = row.get(YIELDED)
    if shape is _EntryTombstone and YIELDED in row and not _gave_way(table, inside, bare):
        return Fault(YIELDED, FaultKind.VALUE)
    return _fault_in_fields(table, shape, bare if shape is _EntryTombstone else row)


def _gave_way(table: str, row: Any, tombstone: Row) -> bool:
    """Return whether ``row`` is a sound entry of the kind that gives way, behind ``tombstone``."""
    return (
        isinstance(row, dict)
        and DELETED not in row
        and row.get(KIND) in ONE_A_DAY
        and all(row.get(name) == tombstone.get(name) for name in _SHARED)
        and fault_in(table, row) is None
    )


def _fault_in_fields(table: str, shape: type[Any], row: Row) -> Fault | None:
    try:
        value = from_document(row, shape)
    except StorageError as error:
        return _fault_of(error.__cause__)
    written = to_document(value)
    unlike = next((name for name in row if not _alike(row[name], written[name])), None)
    if unlike is not None:
        return Fault(unlike, FaultKind.VALUE)
    if "id" not in row:
        return Fault("id", FaultKind.MISSING)
    if not value.id or (isinstance(value, Settings) and value.id != ALL):
        return Fault("id", FaultKind.VALUE)
    far = next((item.name for item in fields(value) if _is_far(getattr(value, item.name))), None)
    return Fault(far, FaultKind.RANGE) if far else _misplaced(table, value)


def _is_far(value: object) -> bool:
    """Return whether ``value`` is a moment without its offset, or a date no clock shows."""
    if isinstance(value, datetime) and value.utcoffset() is None:
        return True
    return isinstance(value, date) and value.year not in _YEARS


def _misplaced(table: str, value: object) -> Fault | None:
    """Return the fault of an entry that stands in the table of another month."""
    if not isinstance(value, (Entry, _EntryTombstone)):
        return None
    if value.day < FIRST_DAY:
        return Fault("day", FaultKind.RANGE)
    return None if table.endswith(value.day.isoformat()[:_MONTH]) else Fault("day", FaultKind.MONTH)
