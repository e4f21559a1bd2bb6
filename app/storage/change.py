"""A change: the rows put and dropped by one write, found by identity, kept as one frame."""

from __future__ import annotations

import json
from collections.abc import Sequence
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


def difference(before: Table, after: Table) -> TableChange:
    """Return what makes ``after`` of ``before``.

    TinyDB hands over whole tables, but rows that were not touched are the same objects.
    """
    touched = ((key, row) for key, row in after.items() if before.get(key) is not row)
    put = {key: row for key, row in touched if key not in before or before[key] != row}
    dropped: tuple[str, ...] = ()
    if len(before) + sum(key not in before for key in put) != len(after):
        dropped = tuple(key for key in before if key not in after)
    return TableChange(put, dropped)


def apply(change: TableChange, table: Table) -> None:
    """Make ``change`` in ``table``."""
    if change.whole:
        table.clear()
    for key in change.dropped:
        table.pop(key, None)
    table.update(change.put)


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
