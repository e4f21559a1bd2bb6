"""The kinds of things a notebook holds, in the order they are spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.energy import Energy
from app.domain.habit_mark import HabitMark
from app.domain.intention import Intention
from app.domain.rest import Rest
from app.storage.change import Row
from app.storage.rows import DELETED
from app.storage.whole import Tables
from app.transfer.shapes import SHAPES, holds_entries, shape_of
from app.transfer.weight import content_of


class Kind(StrEnum):
    """What a row is, in the eyes of the person."""

    ACTIVITY = "activity"
    REST = "rest"
    CHECK_IN = "check_in"
    HABIT_MARK = "habit_mark"
    ENERGY = "energy"
    INTENTION = "intention"
    FLARE = "flares"
    PLAN = "plans"
    BASELINE = "baselines"
    HABIT = "habits"
    USUAL = "usuals"
    CARD = "reading"
    SETTINGS = "settings"
    OTHER = "other"
    """What this app cannot read; it is kept as it is."""


ENTRIES: dict[type, Kind] = {
    Activity: Kind.ACTIVITY,
    Rest: Kind.REST,
    CheckIn: Kind.CHECK_IN,
    HabitMark: Kind.HABIT_MARK,
    Energy: Kind.ENERGY,
    Intention: Kind.INTENTION,
}


def kind_of(table: str, row: Row) -> Kind | None:
    """Return what ``row`` is, or ``None`` for a tombstone."""
    if row.get(DELETED):
        return None
    if not holds_entries(table):
        return Kind(table) if table in SHAPES else Kind.OTHER
    shape = shape_of(table, row)
    return ENTRIES[shape[0]] if shape else Kind.OTHER


Thing = tuple[Kind, str]
"""What something is, and its id."""


def things_in(tables: Tables) -> dict[Thing, Row]:
    """Return everything in ``tables`` that is not a tombstone."""
    return dict(_things(tables))


def _things(tables: Tables) -> Iterator[tuple[Thing, Row]]:
    for table, rows in tables.items():
        for row in rows:
            if (kind := kind_of(table, row)) is not None:
                yield (kind, row["id"] if isinstance(row.get("id"), str) else content_of(row)), row
