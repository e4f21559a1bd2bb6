"""Which tables there are, and what a row of each holds."""

from __future__ import annotations

import re
from typing import Any

from app.domain.activity import Activity, ActivityKind
from app.domain.baseline import Baseline
from app.domain.entry import Entry
from app.domain.errors import StorageError
from app.domain.flare import Flare
from app.domain.habit_choice import HabitChoice
from app.domain.plan import Plan
from app.domain.reading import ReadCard
from app.domain.settings import Settings
from app.domain.usual import KeptUsual
from app.storage.change import Row
from app.storage.convert import from_document
from app.storage.entries import KINDS
from app.storage.rows import DELETED
from app.storage.whole import Tables

ENTRIES = re.compile(r"entries-\d{4}-(0[1-9]|1[0-2])")
"""How the tables of entries are called, one a month."""

SHAPES: dict[str, type[Any]] = {
    "baselines": Baseline,
    "flares": Flare,
    "habits": HabitChoice,
    "plans": Plan,
    "reading": ReadCard,
    "settings": Settings,
    "usuals": KeptUsual,
}
"""What a row of each other table holds."""

ACTIVITIES = frozenset(kind.value for kind in ActivityKind)
"""The kinds by which an activity is known."""

ONE_A_DAY = frozenset({"check_in", "habit_mark", "energy"})
"""The kinds of which there is one a day; of habit marks, one for each habit."""

KIND = "kind"
"""The field of an entry that says what it is."""


def holds_entries(table: str) -> bool:
    """Return whether ``table`` is one of those with entries."""
    return ENTRIES.fullmatch(table) is not None


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
    if kind in ACTIVITIES:
        return Activity, row
    shape = KINDS.get(kind)
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
