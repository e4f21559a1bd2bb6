"""The weight of a row: of two rows for the same thing the heavier one stays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.storage.change import Row
from app.storage.rows import DELETED
from app.transfer.shapes import is_known
from app.transfer.soundness import fault_in

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and the table it stands in."""

    table: str
    row: Row


@dataclass(frozen=True, slots=True, order=True)
class Weight:
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


def weight_of(placed: Placed) -> Weight:
    """Return the weight of a row in its place."""
    return Weight(
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
        return datetime.fromisoformat(row["changed"]) - LONG_AGO
    except (KeyError, TypeError, ValueError):
        return timedelta.min
