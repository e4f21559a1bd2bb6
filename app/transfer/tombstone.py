"""A tombstone: what stays of a row that was deleted, or that gave way to another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.storage.change import Row
from app.storage.rows import DELETED

YIELDED = "yielded"
"""The field that holds the row which gave way, so that a later merge can weigh it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What is kept of a deleted row."""

    id: str
    changed: datetime
    deleted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTombstone(Tombstone):
    """What is kept of a deleted entry."""

    day: date


def yielding(row: Row) -> Row:
    """Return the tombstone of an entry that gave way; nobody deleted it, so it is kept inside."""
    stamp = {name: row[name] for name in ("id", "day", "changed")}
    return {**stamp, DELETED: True, YIELDED: row}
