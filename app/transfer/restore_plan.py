"""The rehearsal of a restore: what it would add, change and drop. Nothing is done here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.activity import Activity
from app.domain.change import LONG_AGO, stamp
from app.domain.check_in import CheckIn
from app.domain.entry import AllNoted, Rest
from app.domain.habit_mark import HabitMark
from app.domain.settings import ALL, AfterEffort
from app.domain.to_do import Intention
from app.reading.wording import say
from app.storage.rows import DELETED
from app.storage.tables import Row
from app.storage.whole import Tables
from app.transfer.backup import Backup
from app.transfer.merge import content_of, merged
from app.transfer.rows import SHAPES, entries_in, fault_in, holds_entries, shape_of


class Kind(StrEnum):
    """What a row is, in the eyes of the person."""

    ACTIVITY = "activity"
    REST = "rest"
    CHECK_IN = "check_in"
    HABIT_MARK = "habit_mark"
    INTENTION = "intention"
    ALL_NOTED = "all_noted"
    FLARE = "flares"
    PLAN = "plans"
    BASELINE = "baselines"
    HABIT = "habits"
    USUAL = "usuals"
    CARD = "reading"
    IMPORT = "imports"
    SETTINGS = "settings"
    OTHER = "other"
    """What this app has no place for, or cannot read; it is kept as it is."""


_ENTRIES: dict[type, Kind] = {
    Activity: Kind.ACTIVITY,
    Rest: Kind.REST,
    CheckIn: Kind.CHECK_IN,
    HabitMark: Kind.HABIT_MARK,
    Intention: Kind.INTENTION,
    AllNoted: Kind.ALL_NOTED,
}


def _kind_of(table: str, row: Row) -> Kind | None:
    if row.get(DELETED):
        return None
    if not holds_entries(table):
        return Kind(table) if table in SHAPES else Kind.OTHER
    shape = shape_of(table, row)
    return _ENTRIES.get(shape[0], Kind.OTHER) if shape else Kind.OTHER


_Thing = tuple[Kind, str]
"""What something is, and its id."""


def things_in(tables: Tables) -> dict[_Thing, Row]:
    """Return everything in ``tables`` that is not a tombstone."""
    return dict(_things(tables))


def _things(tables: Tables) -> Iterator[tuple[_Thing, Row]]:
    for table, rows in tables.items():
        for row in rows:
            if (kind := _kind_of(table, row)) is not None:
                yield (kind, row["id"] if isinstance(row.get("id"), str) else content_of(row)), row


_Ids = tuple[str, ...]


class How(StrEnum):
    """What happens to what is there already."""

    MERGE = "merge"
    """It stays; of each thing the newest change wins."""
    REPLACE = "replace"
    """It goes; afterwards there is what the file holds, and nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What would become of the things of one kind, by their ids."""

    kind: Kind
    held: int
    """How many of them the file holds."""
    added: _Ids
    changed: _Ids
    dropped: _Ids
    unchanged: _Ids


@dataclass(frozen=True, slots=True, kw_only=True)
class _RestorePlan:
    """What a restore would do, and the tables that would be there afterwards."""

    how: How
    exported: datetime
    """When the file was made."""
    unreadable: int
    """How many rows stay in the file because the app that wrote it could not read them."""
    span: tuple[date, date] | None
    """The first and the last day of the entries in the file, if it has any."""
    parts: tuple[_Part, ...]
    """One for each kind of which there is anything here or in the file."""
    settings: tuple[str, ...]
    """The keys of the sentences about whose settings there are then."""
    result: Tables

    @property
    def changes_nothing(self) -> bool:
        """Whether everything in the file is here already, and nothing would go."""
        return not any(part.added or part.changed or part.dropped for part in self.parts)


def plan_restore(mine: Tables, backup: Backup, how: How) -> _RestorePlan:
    """Return what restoring ``backup`` over ``mine`` would do.

    Even where the file replaces everything, it goes through a merge with nothing, so that the
    rules of the app hold in the result.
    """
    result, settings = _restored(mine, backup.tables, how)
    before, after, held = map(things_in, (mine, result, backup.tables))
    days = [entry.day for entry in entries_in(backup.tables)]
    parts = (_part(kind, before, after, held) for kind in Kind)
    return _RestorePlan(
        how=how,
        exported=backup.exported,
        unreadable=backup.unreadable,
        span=(min(days), max(days)) if days else None,
        parts=tuple(part for part in parts if part is not None),
        settings=settings,
        result=result,
    )


_SETTINGS, _ANSWER, _CHANGED, _WELCOMED = "settings", "after_effort", "changed", "welcomed"


def _restored(mine: Tables, theirs: Tables, how: How) -> tuple[Tables, tuple[str, ...]]:
    """Return the tables afterwards, and what to say of the settings in them.

    A device is often set up a little before the backup of the one before it comes. While it never
    had notes, or nothing was set but in the first screens, the settings of the file hold, though
    they are older. The answer about effort is never lost to none, nor to a less careful one
    there: it keeps exercise away from somebody whom it harms.
    """
    here, there = _settings_in(mine), _settings_in(theirs)
    kept = mine if how is How.MERGE else {}
    new = how is How.REPLACE or _is_untouched(here) > _is_untouched(there)
    new = new or _had_notes(theirs) > _had_notes(mine)
    result = merged({**kept, _SETTINGS: []} if new and there is not None else kept, theirs)
    then = _settings_in(result)
    whose = "new" if then is None else "here" if then == here else "file"
    lost = there if whose == "here" else here
    answer, before = _answer_in(lost), _answer_in(then)
    gives_way = before is AfterEffort.NOT_ASKED or (
        before is AfterEffort.NO and (new or whose == "file")
    )
    if answer in (AfterEffort.NOT_ASKED, before) or not gives_way:
        return result, (whose,)
    kept_answer = "answer_file" if lost is there else "answer_here"
    return _with_answer(result, then, answer), (whose, kept_answer)


def _answer_in(settings: Row | None) -> AfterEffort:
    return AfterEffort((settings or {}).get(_ANSWER, AfterEffort.NOT_ASKED))


def _with_answer(tables: Tables, settings: Row | None, answer: AfterEffort) -> Tables:
    """Return ``tables`` with ``answer`` in their ``settings``, or in some as if from long ago."""
    bare: Row = {"id": ALL, _WELCOMED: True}
    changed = LONG_AGO if settings is None else stamp(LONG_AGO, _moment(settings))
    row = (settings or bare) | {_ANSWER: answer.value, _CHANGED: changed.isoformat()}
    others = (each for each in tables.get(_SETTINGS, ()) if each.get("id") != ALL)
    return {**tables, _SETTINGS: [*others, row]}


def _settings_in(tables: Tables) -> Row | None:
    """Return the settings in ``tables``, if there are any that can be read."""
    rows = (row for row in tables.get(_SETTINGS, ()) if row.get("id") == ALL)
    row = next(rows, None)
    return row if row and not row.get(DELETED) and fault_in(_SETTINGS, row) is None else None


def _moment(row: Row) -> datetime | None:
    return datetime.fromisoformat(row[_CHANGED]) if row.get(_CHANGED) else None


def _is_untouched(row: Row | None) -> bool:
    """Return whether nothing was set but in the first screens: that is as if from long ago."""
    changed = _moment(row) if row is not None else None
    return changed is None or changed.year <= LONG_AGO.year


def _had_notes(tables: Tables) -> bool:
    """Return whether there are notes, or what is left of those that were deleted."""
    return any(tables[table] for table in tables if holds_entries(table))


def _part(
    kind: Kind, before: dict[_Thing, Row], after: dict[_Thing, Row], held: dict[_Thing, Row]
) -> _Part | None:
    there, here, in_file = (
        {name: row for (what, name), row in things.items() if what is kind}
        for things in (before, after, held)
    )
    if not (there or here or in_file):
        return None
    both = [name for name in here if name in there]
    return _Part(
        kind=kind,
        held=len(in_file),
        added=tuple(name for name in here if name not in there),
        changed=tuple(name for name in both if here[name] != there[name]),
        dropped=tuple(name for name in there if name not in here),
        unchanged=tuple(name for name in both if here[name] == there[name]),
    )


def holds(plan: _RestorePlan) -> tuple[str, ...]:
    """Return what the file holds, a line for each kind it has anything of."""
    return tuple(_counted(part.kind, part.held) for part in plan.parts if part.held)


def counts(tables: Tables) -> tuple[str, ...]:
    """Return what ``tables`` hold, a line for each kind there is anything of."""
    found = Counter(kind for kind, _ in things_in(tables))
    return tuple(_counted(kind, found[kind]) for kind in Kind if found[kind])


def changes(plan: _RestorePlan) -> tuple[str, ...]:
    """Return what would become of everything, a line for each kind."""
    lines = list[str]()
    for part in plan.parts:
        if part.kind is Kind.SETTINGS:
            lines += [say(f"transfer.settings_{key}") for key in plan.settings]
        else:
            lines.append(_line(part))
    return tuple(lines)


def _counted(kind: Kind, count: int) -> str:
    return say(f"transfer.count_{kind}", count=count)


def _line(part: _Part) -> str:
    all_ids = {
        "added": part.added,
        "changed": part.changed,
        "dropped": part.dropped,
        "unchanged": part.unchanged,
    }
    told = [say(f"transfer.{fate}", count=len(ids)) for fate, ids in all_ids.items() if ids]
    name = say(f"transfer.name_{part.kind}")
    return say("transfer.line", name=name, fates=", ".join(told) or say("transfer.none"))
