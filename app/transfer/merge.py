"""Merging: of two devices, everything, and of each thing the newest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain

from app.storage.rows import DELETED, YIELDED
from app.storage.tables import Row
from app.storage.whole import Tables
from app.transfer.rows import KIND, ONE_A_DAY, fault_in, holds_entries, is_known, yielding

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row and the table it stands in."""

    table: str
    row: Row


@dataclass(frozen=True, slots=True, order=True)
class _Weight:
    """What decides between two rows, the first difference first; no two rows weigh the same."""

    sound: bool
    """A row that can be read outweighs one that cannot."""
    changed: timedelta
    """The newest change wins."""
    deleted: bool
    """Within the same second, having been deleted wins."""
    content: str
    """At last the content decides, so that every device decides alike."""
    table: str


def _weight_of(placed: _Placed) -> _Weight:
    return _Weight(
        sound=is_known(placed.table) and fault_in(placed.table, placed.row) is None,
        changed=_changed(placed.row),
        deleted=bool(placed.row.get(DELETED)),
        content=content_of(placed.row),
        table=placed.table,
    )


def content_of(row: Row) -> str:
    """Return all that ``row`` says, the same text for the same content."""
    return json.dumps(row, sort_keys=True)


def _changed(row: Row) -> timedelta:
    """Return when ``row`` was changed, on one scale for all time zones."""
    try:
        return datetime.fromisoformat(row["changed"]) - _EPOCH
    except (KeyError, TypeError, ValueError):
        return timedelta.min


_Slot = tuple[str, str, str]
"""What there is one of: the kind, the habit if it is one, and the day."""


def _taken_back(placed: _Placed) -> _Placed:
    """Return the row that yielded, out of its tombstone; any other row as it is."""
    inside = placed.row.get(YIELDED)
    if not isinstance(inside, dict) or not _is_sound(placed):
        return placed
    return _Placed(placed.table, inside)


def _yielded(rows: Iterable[_Placed]) -> Iterable[_Placed]:
    every = tuple(rows)
    claims: dict[_Slot, list[_Placed]] = {}
    for placed in every:
        if (slot := _slot(placed)) is not None:
            claims.setdefault(slot, []).append(placed)
    give_way = set[int]()
    for several in claims.values():
        sound = [placed for placed in several if len(several) > 1 and _is_sound(placed)]
        give_way |= {id(placed) for placed in sorted(sound, key=_weight_of)[:-1]}
    return (
        _Placed(placed.table, yielding(placed.row)) if id(placed) in give_way else placed
        for placed in every
    )


def _slot(placed: _Placed) -> _Slot | None:
    row = placed.row
    kind = row.get(KIND)
    if row.get(DELETED) or kind not in ONE_A_DAY:
        return None
    if not holds_entries(placed.table):
        return None
    return str(kind), str(row.get("habit", "")), str(row.get("day"))


def _is_sound(placed: _Placed) -> bool:
    return holds_entries(placed.table) and fault_in(placed.table, placed.row) is None


_Thing = tuple[str, str]
"""What a row is about: the id among all entries, or among the rows of another table."""


def merged(mine: Tables, theirs: Tables) -> Tables:
    """Return everything in ``mine`` and ``theirs``, of each thing the newest change.

    A tombstone is a change like any other: it wins over older ones and gives way to newer ones.
    An entry that moved to another month is one entry, and stands in one table afterwards. Which
    device is mine, how often and in which order devices are merged makes no difference.
    """
    heaviest: dict[_Thing, _Placed] = {}
    for found in map(_taken_back, chain(_rows(mine), _rows(theirs))):
        thing = _thing(found)
        other = heaviest.setdefault(thing, found)
        if other is not found and _outweighs(found, other):
            heaviest[thing] = found
    tables = Tables()
    for placed in _yielded(heaviest.values()):
        tables.setdefault(placed.table, []).append(placed.row)
    return {table: sorted(rows, key=_order) for table, rows in sorted(tables.items())}


def _rows(tables: Tables) -> Iterator[_Placed]:
    return (_Placed(table, row) for table, rows in tables.items() for row in rows)


def _thing(placed: _Placed) -> _Thing:
    """Return what a row is about; a row without an id is about nothing but itself."""
    found = placed.row.get("id")
    if not isinstance(found, str):
        return f"{placed.table}, without id", content_of(placed.row)
    return "entries" if holds_entries(placed.table) else placed.table, found


def _outweighs(one: _Placed, other: _Placed) -> bool:
    if one == other:
        return content_of(one.row) > content_of(other.row)
    return _weight_of(one) > _weight_of(other)


def _order(row: dict[str, object]) -> tuple[str, str]:
    """Return what rows are sorted by: their ids, which rise with time."""
    found = row.get("id")
    return (found, "") if isinstance(found, str) else ("", content_of(row))
