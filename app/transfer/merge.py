"""Merging: of two devices, everything, and of each thing the newest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from app.storage.whole import Tables
from app.transfer.shapes import holds_entries
from app.transfer.weight import Placed, content_of, weight_of
from app.transfer.yielding import taken_back, yielded

Thing = tuple[str, str]
"""What a row is about: the id among all entries, or among the rows of another table."""


def merged(mine: Tables, theirs: Tables) -> Tables:
    """Return everything in ``mine`` and ``theirs``, of each thing the newest change.

    A tombstone is a change like any other: it wins over older ones and gives way to newer ones.
    An entry that moved to another month is one entry, and stands in one table afterwards. Which
    device is mine, how often and in which order devices are merged makes no difference.
    """
    heaviest: dict[Thing, Placed] = {}
    for found in map(taken_back, chain(_rows(mine), _rows(theirs))):
        thing = _thing(found)
        other = heaviest.setdefault(thing, found)
        if other is not found and _outweighs(found, other):
            heaviest[thing] = found
    tables = Tables()
    for placed in yielded(heaviest.values()):
        tables.setdefault(placed.table, []).append(placed.row)
    return {table: sorted(rows, key=_order) for table, rows in sorted(tables.items())}


def _rows(tables: Tables) -> Iterator[Placed]:
    return (Placed(table, row) for table, rows in tables.items() for row in rows)


def _thing(placed: Placed) -> Thing:
    """Return what a row is about; a row without an id is about nothing but itself."""
    found = placed.row.get("id")
    if not isinstance(found, str):
        return f"{placed.table}, without id", content_of(placed.row)
    return "entries" if holds_entries(placed.table) else placed.table, found


def _outweighs(one: Placed, other: Placed) -> bool:
    if one == other:
        return content_of(one.row) > content_of(other.row)
    return weight_of(one) > weight_of(other)


def _order(row: dict[str, object]) -> tuple[str, str]:
    """Return what rows are sorted by: their ids, which rise with time."""
    found = row.get("id")
    return (found, "") if isinstance(found, str) else ("", content_of(row))
