"""Whether a row is sound: the app reads it, and would have written it just so."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import Any

from app.domain.days import FIRST_DAY
from app.domain.entry import Entry
from app.domain.errors import StorageError
from app.domain.settings import ALL, Settings
from app.storage.change import Row
from app.storage.convert import from_document, to_document
from app.storage.rows import DELETED
from app.transfer.fault import Fault, FaultKind, fault_of
from app.transfer.likeness import alike, is_plain
from app.transfer.shapes import KIND, ONE_A_DAY, holds_entries, shape_of
from app.transfer.tombstone import YIELDED, EntryTombstone, Tombstone

YEARS = range(1970, 2200)
"""A clock can be wrong, but not more than this (our choice)."""

MONTH = len("2026-11")
"""How much of a day says in which table it stands."""

SHARED = ("id", "day", "changed")
"""What a tombstone shares with the row that gave way."""


def fault_in(table: str, row: Row) -> Fault | None:
    """Return what is wrong with ``row`` of a known ``table``, if anything is."""
    odd = next((n for n, value in row.items() if not (is_plain(n) and is_plain(value))), None)
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
    shape = EntryTombstone if holds_entries(table) else Tombstone
    bare = {name: row[name] for name in row if name != YIELDED}
    inside = row.get(YIELDED)
    if shape is EntryTombstone and YIELDED in row and not _gave_way(table, inside, bare):
        return Fault(YIELDED, FaultKind.VALUE)
    return _fault_in_fields(table, shape, bare if shape is EntryTombstone else row)


def _gave_way(table: str, row: Any, tombstone: Row) -> bool:
    """Return whether ``row`` is a sound entry of the kind that gives way, behind ``tombstone``."""
    return (
        isinstance(row, dict)
        and DELETED not in row
        and row.get(KIND) in ONE_A_DAY
        and all(row.get(name) == tombstone.get(name) for name in SHARED)
        and fault_in(table, row) is None
    )


def _fault_in_fields(table: str, shape: type[Any], row: Row) -> Fault | None:
    try:
        value = from_document(row, shape)
    except StorageError as error:
        return fault_of(error.__cause__)
    written = to_document(value)
    unlike = next((name for name in row if not alike(row[name], written[name])), None)
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
    return isinstance(value, date) and value.year not in YEARS


def _misplaced(table: str, value: object) -> Fault | None:
    """Return the fault of an entry that stands in the table of another month."""
    if not isinstance(value, (Entry, EntryTombstone)):
        return None
    if value.day < FIRST_DAY:
        return Fault("day", FaultKind.RANGE)
    return None if table.endswith(value.day.isoformat()[:MONTH]) else Fault("day", FaultKind.MONTH)
