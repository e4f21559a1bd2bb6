"""The rehearsal of a restore: what it would add, change and drop. Nothing is done here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.storage.change import Row
from app.storage.whole import Tables
from app.transfer.backup import Backup
from app.transfer.kinds import Kind, Thing, things_in
from app.transfer.merge import merged
from app.transfer.shapes import entries_in

Ids = tuple[str, ...]


class How(StrEnum):
    """What happens to what is there already."""

    MERGE = "merge"
    """It stays; of each thing the newest change wins."""
    REPLACE = "replace"
    """It goes; afterwards there is what the file holds, and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What would become of the things of one kind, by their ids."""

    kind: Kind
    held: int
    """How many of them the file holds."""
    added: Ids
    changed: Ids
    dropped: Ids
    unchanged: Ids


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePlan:
    """What a restore would do, and the tables that would be there afterwards."""

    how: How
    exported: datetime
    """When the file was made."""
    unreadable: int
    """How many rows stay in the file because the app that wrote it could not read them."""
    span: tuple[date, date] | None
    """The first and the last day of the entries in the file, if it has any."""
    parts: tuple[Part, ...]
    """One for each kind of which there is anything here or in the file."""
    result: Tables

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the file is here already, and nothing would go."""
        return not any(part.added or part.changed or part.dropped for part in self.parts)


def plan_restore(mine: Tables, backup: Backup, how: How) -> RestorePlan:
    """Return what restoring ``backup`` over ``mine`` would do.

    Even where the file replaces everything, it goes through a merge with nothing, so that the
    rules of the app hold in the result.
    """
    result = merged(mine if how is How.MERGE else {}, backup.tables)
    before, after, held = map(things_in, (mine, result, backup.tables))
    days = [entry.day for entry in entries_in(backup.tables)]
    parts = (_part(kind, before, after, held) for kind in Kind)
    return RestorePlan(
        how=how,
        exported=backup.exported,
        unreadable=backup.unreadable,
        span=(min(days), max(days)) if days else None,
        parts=tuple(part for part in parts if part is not None),
        result=result,
    )


def _part(
    kind: Kind, before: dict[Thing, Row], after: dict[Thing, Row], held: dict[Thing, Row]
) -> Part | None:
    there, here, in_file = (
        {name: row for (what, name), row in things.items() if what is kind}
        for things in (before, after, held)
    )
    if not (there or here or in_file):
        return None
    both = [name for name in here if name in there]
    return Part(
        kind=kind,
        held=len(in_file),
        added=tuple(name for name in here if name not in there),
        changed=tuple(name for name in both if here[name] != there[name]),
        dropped=tuple(name for name in there if name not in here),
        unchanged=tuple(name for name in both if here[name] == there[name]),
    )
