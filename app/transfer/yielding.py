"""Yielding: of some entries there is one a day, as of check-ins, on all devices together.

Where two devices have one each, the newest stays and the other yields: it becomes a tombstone
that keeps the row inside. The next merge takes it out again and weighs anew, so that the order
in which devices are merged makes no difference, and nothing is lost if the newest one turns out
to have been deleted elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.storage.rows import DELETED
from app.transfer.shapes import KIND, ONE_A_DAY, holds_entries
from app.transfer.soundness import fault_in
from app.transfer.tombstone import YIELDED, yielding
from app.transfer.weight import Placed, weight_of

Slot = tuple[str, str, str]
"""What there is one of: the kind, the habit if it is one, and the day."""


def taken_back(placed: Placed) -> Placed:
    """Return the row that yielded, out of its tombstone; any other row as it is."""
    inside = placed.row.get(YIELDED)
    if not isinstance(inside, dict) or not _is_sound(placed):
        return placed
    return Placed(placed.table, inside)


def yielded(rows: Iterable[Placed]) -> Iterable[Placed]:
    """Return ``rows`` with all but the heaviest in each slot turned into tombstones."""
    every = tuple(rows)
    claims: dict[Slot, list[Placed]] = {}
    for placed in every:
        if (slot := _slot(placed)) is not None:
            claims.setdefault(slot, []).append(placed)
    give_way = set[int]()
    for several in claims.values():
        sound = [placed for placed in several if len(several) > 1 and _is_sound(placed)]
        give_way |= {id(placed) for placed in sorted(sound, key=weight_of)[:-1]}
    return (
        Placed(placed.table, yielding(placed.row)) if id(placed) in give_way else placed
        for placed in every
    )


def _slot(placed: Placed) -> Slot | None:
    row = placed.row
    kind = row.get(KIND)
    if row.get(DELETED) or kind not in ONE_A_DAY:
        return None
    if not holds_entries(placed.table):
        return None
    return str(kind), str(row.get("habit", "")), str(row.get("day"))


def _is_sound(placed: Placed) -> bool:
    return holds_entries(placed.table) and fault_in(placed.table, placed.row) is None
