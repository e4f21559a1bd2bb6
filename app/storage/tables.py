"""All tables of the notebook, each parsed when it is first touched."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
Table = dict[str, Row]
"""The rows of a table by their TinyDB number, as text."""


@dataclass(frozen=True, slots=True)
class TableChange:
    """What changed in one table."""

    put: Table
    dropped: tuple[str, ...] = ()
    whole: bool = False
    """Whether the table itself was dropped first."""

    def __bool__(self) -> bool:
        """Return whether anything changed."""
        return bool(self.put or self.dropped or self.whole)


Change = dict[str, TableChange]
"""What changed, by the name of the table."""


def _difference(before: Table, after: Table) -> TableChange:
    """Return what makes ``after`` of ``before``.

    TinyDB hands over whole tables, but rows that were not touched are the same objects.
    """
    touched = ((key, row) for key, row in after.items() if before.get(key) is not row)
    put = {key: row for key, row in touched if key not in before or not _is_same(before[key], row)}
    dropped: tuple[str, ...] = ()
    if len(before) + sum(key not in before for key in put) != len(after):
        dropped = tuple(key for key in before if key not in after)
    return TableChange(put, dropped)


def _is_same(one: Row, other: Row) -> bool:
    """Return whether both are written alike; to Python 1, 1.0 and true are equal."""
    return one == other and to_json(one) == to_json(other)


def _apply(change: TableChange, table: Table) -> None:
    """Make ``change`` in ``table``."""
    if change.whole:
        table.clear()
    for key in change.dropped:
        table.pop(key, None)
    table.update(change.put)


def as_one(changes: Iterable[Change]) -> Change:
    """Return the change that does what all ``changes`` do, one after the other."""
    found: Change = {}
    for change in changes:
        for name, part in change.items():
            before = found.get(name)
            if before is not None and not part.whole:
                left = {key: row for key, row in before.put.items() if key not in part.dropped}
                part = TableChange(left | part.put, before.dropped + part.dropped, before.whole)
            found[name] = part
    return found


def encoded(change: Change) -> bytes:
    """Return ``change`` as JSON."""
    return to_json(
        {
            name: {"put": part.put, "dropped": part.dropped, "whole": part.whole}
            for name, part in change.items()
        }
    )


def decoded(content: bytes) -> Change:
    """Return the change that ``content`` holds.

    Raises:
        ValueError: If it is none.

    """
    return _as_change(json.loads(content))


def all_decoded(contents: Sequence[bytes]) -> list[Change]:
    """Return the changes that ``contents`` hold, in half the time of one after the other.

    Raises:
        ValueError: If one is none.

    """
    return [_as_change(part) for part in json.loads(b"[%b]" % b",".join(contents))]


def _as_change(parts: Any) -> Change:
    try:
        return {
            name: TableChange(part["put"], tuple(part["dropped"]), part["whole"])
            for name, part in parts.items()
        }
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not a change") from error


def to_json(value: object) -> bytes:
    """Return ``value`` as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


_PACKED_FROM = 1 << 10
"""Bytes of JSON from which a segment is packed (our choice: smaller ones hardly shrink)."""
_PACKED = b"x"
"""How all begins that zlib packs; JSON of a table begins with a brace."""


def _packed(segment: bytes | memoryview) -> bytes | memoryview:
    """Return ``segment`` packed, to less than a quarter for a month of notes, if it is worth it.

    All segments stay in memory, in files and there: ten years of notes are 14 MB of JSON.
    """
    if len(segment) < _PACKED_FROM or segment[:1] == _PACKED:
        return segment
    return zlib.compress(segment, 1)


def _unpacked(segment: bytes | memoryview) -> bytes:
    """Return the JSON of a segment, which older versions left as it is."""
    return zlib.decompress(segment) if segment[:1] == _PACKED else bytes(segment)


class _Keys:
    """The number of each row of one table, by the row's id."""

    def __init__(self, table: Table) -> None:
        """Learn the rows of ``table``."""
        self._known: dict[object, str] = {}
        self._next = 1
        self.note(TableChange(table))

    def note(self, change: TableChange) -> None:
        """Learn the rows that ``change`` puts."""
        for key, row in change.put.items():
            self._known[row.get("id")] = key
            self._next = max(self._next, int(key) + 1)

    def number_of(self, row_id: str) -> str:
        """Return the number of the row with that id, or the next free one."""
        return self._known.get(row_id) or str(self._next)


class Tables(Mapping[str, Table]):
    """The tables as they are now: segments of a snapshot, and the changes since."""

    def __init__(self, segments: Mapping[str, bytes | memoryview]) -> None:
        """Begin with ``segments``, each the JSON of a table, packed or not."""
        self._segments = dict(segments)
        self._parsed: dict[str, Table] = {}
        self._changed = set[str]()
        """The parsed tables that are no longer what their segment says."""
        self._waiting: dict[str, list[TableChange]] = {}
        self._keys: dict[str, _Keys] = {}

    def __getitem__(self, name: str) -> Table:
        """Return the table called ``name``, parsed now if it was not before."""
        if name in self._parsed:
            return self._parsed[name]
        if name not in self._segments and name not in self._waiting:
            raise KeyError(name)
        table: Table = json.loads(_unpacked(self._segments.get(name, b"{}")))
        if name in self._waiting:
            for change in self._waiting.pop(name):
                _apply(change, table)
            self._changed.add(name)
        self._parsed[name] = table
        return table

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all tables."""
        return iter({**self._segments, **self._waiting, **self._parsed})

    def __len__(self) -> int:
        """Return how many tables there are."""
        return sum(1 for _ in self)

    def apply(self, change: Change) -> None:
        """Apply ``change``; to tables not touched yet, once they are."""
        for name, part in change.items():
            if name in self._parsed:
                self._changed.add(name)
                _apply(part, self._parsed[name])
                self._learn(name, part)
            else:
                self._waiting.setdefault(name, []).append(part)
                self._keys.pop(name, None)

    def way_back(self, change: Change) -> Change:
        """Return what makes the tables as they are now, once ``change`` was applied."""
        back: Change = {}
        for name, part in change.items():
            table = self.get(name, {})
            touched = {**part.put, **dict.fromkeys(part.dropped)}
            put = dict(table) if part.whole else {k: table[k] for k in touched if k in table}
            dropped = tuple(key for key in touched if key not in table)
            back[name] = TableChange(put, dropped, part.whole)
        return back

    def number_of(self, name: str, row_id: str) -> str:
        """Return the number, as text, of the row with that id, or the next free one."""
        table = self.get(name, {})
        if name not in self._keys:
            self._keys[name] = _Keys(table)
        number = self._keys[name].number_of(row_id)
        if number not in table or table[number].get("id") == row_id:
            return number
        self._keys[name] = _Keys(table)  # the row got another id since
        return self._keys[name].number_of(row_id)

    def row(self, name: str, row_id: str) -> Row | None:
        """Return the row of the table ``name`` with that id, if there is one."""
        return self.get(name, {}).get(self.number_of(name, row_id))

    def _learn(self, name: str, change: TableChange) -> None:
        if change.dropped or change.whole:
            self._keys.pop(name, None)
        elif name in self._keys:
            self._keys[name].note(change)

    def let_go(self, names: Iterable[str] | None = None) -> None:
        """Forget the rows of all tables, or of ``names``, that a segment can give again."""
        for name in (self._parsed.keys() if names is None else set(names)) - self._changed:
            self._parsed.pop(name, None)
            self._keys.pop(name, None)

    def to_segments(self) -> dict[str, bytes | memoryview]:
        """Return every table as JSON, packed if it is long; those not changed as they came."""
        for name in list(self._waiting):
            self[name]
        self._segments |= {name: to_json(self._parsed[name]) for name in self._changed}
        self._segments = {name: _packed(segment) for name, segment in self._segments.items()}
        self._changed.clear()
        return dict(self._segments)


class Draft(MutableMapping[str, Table]):
    """What TinyDB reads and changes: the tables, with its changes beside them."""

    def __init__(self, tables: Tables) -> None:
        """Begin without changes."""
        self._tables = tables
        self.changed: dict[str, Table | None] = {}

    def __getitem__(self, name: str) -> Table:
        """Return the table called ``name``."""
        if name not in self.changed:
            return self._tables[name]
        table = self.changed[name]
        if table is None:
            raise KeyError(name)
        return table

    def __setitem__(self, name: str, table: Table) -> None:
        """Let ``table`` be the table called ``name``."""
        self.changed[name] = table

    def __delitem__(self, name: str) -> None:
        """Drop the table called ``name``."""
        self[name]
        self.changed[name] = None

    def __iter__(self) -> Iterator[str]:
        """Yield the names of all tables."""
        gone = {name for name, table in self.changed.items() if table is None}
        return (
            name for name in {**dict.fromkeys(self._tables), **self.changed} if name not in gone
        )

    def __len__(self) -> int:
        """Return how many tables there are."""
        return sum(1 for _ in self)

    def change(self) -> Change:
        """Return what differs from the tables, by table."""
        found: Change = {}
        for name, table in self.changed.items():
            before = self._tables.get(name)
            if table is None:
                part = TableChange({}, whole=before is not None)
            else:
                part = _difference(before or {}, table)
            if part:
                found[name] = part
        return found
