"""Finds the last good state in a folder of snapshots and a journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.storage.engine import JournalStorage
from app.storage.journal import Journal, Replay, read_journal
from app.storage.migrations import META
from app.storage.port import Folder
from app.storage.snapshot import BEGIN, Damaged, Snapshot, generation_of, read_snapshot
from app.storage.tables import Change, Table, TableChange, Tables


def _doubled(tables: Mapping[str, Table], changes: Iterable[Change]) -> Change:
    """Return what drops each row that was put again later under another number.

    Once it was dropped before it was put again; where that cannot be read any more it would be
    there twice, the first time as it no longer is.
    """
    places = {name: {row.get("id"): key for key, row in tables[name].items()} for name in tables}
    for change in changes:
        for name, part in change.items():
            for key, row in part.put.items():
                if tables[name].get(key) == row:
                    places[name][row.get("id")] = key
    return {
        name: TableChange({}, tuple(key for key, row in table.items() if _is_old(key, row, known)))
        for name, table in tables.items()
        if (known := places[name])
    }


def _is_old(key: str, row: Mapping[str, object], places: Mapping[object, str]) -> bool:
    return "id" in row and places[row["id"]] != key


SLOTS = ("snapshot-a", "snapshot-b")
JOURNAL = "journal"
FILES = (*SLOTS, JOURNAL)


@dataclass(frozen=True, slots=True)
class Found:
    """What a folder holds."""

    tables: Tables
    generation: int
    """The newest snapshot there may be, readable or not."""
    slot: int
    """Which slot holds the snapshot in use."""
    replay: Replay
    damaged: tuple[str, ...]
    """The files in which something could not be read."""


def look_into(folder: Folder) -> Found:
    """Read the newest good snapshot in ``folder`` and the changes since; write nothing.

    Raises:
        OSError: If the files cannot be read.

    """
    slot, snapshot, damaged = _newest(folder)
    replay = read_journal(folder.port(JOURNAL).read(), _likely_journals(folder, snapshot))
    tables = Tables(snapshot.segments)
    since, is_behind = _changes_since(snapshot, replay)
    for change in since:
        tables.apply(change)
    generation = max(snapshot.generation, replay.generation or 0)
    if replay.damaged or is_behind or generation > snapshot.generation:
        damaged.append(JOURNAL)
    if damaged:
        damaged += [name for name in SLOTS if name not in damaged and _is_doubtful(folder, name)]
        tables.apply(_doubled(tables, since))
    return Found(tables, generation, slot, replay, tuple(damaged))


LOOKS = 3
"""How often what looks damaged is read again (our choice): damage that stays must not cost long."""


def look_beside_writer(folder: Folder) -> Found:
    """Read a folder that another process writes in; again, if it compacted in between.

    What another process is just writing may look damaged, and is whole at the next read.

    Raises:
        OSError: If the files cannot be read.

    """
    before, found, tries = _heads(folder), look_into(folder), 0
    while (after := _heads(folder)) != before or (found.damaged and tries < LOOKS):
        tries += after == before
        before, found = after, look_into(folder)
    return found


def _heads(folder: Folder) -> list[bytes]:
    return [folder.port(name).read(BEGIN) for name in SLOTS]


def _likely_journals(folder: Folder, snapshot: Snapshot) -> list[int]:
    """Return which journals may lie beside ``snapshot``, the newest first.

    Each is begun after a snapshot and has its generation. Where that failed, the one before goes
    on; the very first has no snapshot.
    """
    return sorted({*map(generation_of, _heads(folder)), snapshot.journal, 0}, reverse=True)


def _changes_since(snapshot: Snapshot, replay: Replay) -> tuple[list[Change], bool]:
    """Return the changes to make on top of ``snapshot``, and whether some it knew are gone."""
    if replay.generation is None:
        return [], False
    journal, inside = replay.generation, (snapshot.journal, snapshot.upto)
    since = [change for number, change in replay.changes if (journal, number) >= inside]
    return since, (journal, replay.number) < inside


def _newest(folder: Folder) -> tuple[int, Snapshot, list[str]]:
    """Return the slot to keep while the other is written anew, what it holds, and what is damaged.

    That is the newest snapshot. An older one is read only where the newest is damaged: what cannot
    be read of it is then as it was in the older one.
    """
    heads, damaged = _heads(folder), list[str]()
    kept, best = 0, Snapshot()
    for slot in sorted((0, 1), key=lambda slot: generation_of(heads[slot]), reverse=True):
        if not best.lost and 0 < generation_of(heads[slot]) <= best.generation:
            continue
        found = read_snapshot(folder.port(SLOTS[slot]).read())
        if isinstance(found, Snapshot):
            kept, best = slot, _filled(best, found) if best.lost else found
        if _is_damaged(found):
            damaged.append(SLOTS[slot])
    return kept, best, damaged


def _is_damaged(found: Snapshot | Damaged | None) -> bool:
    return found == Damaged() or (isinstance(found, Snapshot) and bool(found.lost))


def _is_doubtful(folder: Folder, name: str) -> bool:
    """Return whether a slot is damaged, or holds something that is no snapshot at all."""
    content = folder.port(name).read()
    found = read_snapshot(content)
    return _is_damaged(found) or (found is None and bool(content.strip(b"\0")))


def _filled(newer: Snapshot, older: Snapshot) -> Snapshot:
    """Return ``newer`` with what it lost from ``older``, or that where their schemas differ."""
    if newer.segments.get(META) != older.segments.get(META):
        return older
    segments = {name: older.segments[name] for name in newer.lost & older.segments.keys()}
    return replace(newer, segments={**newer.segments, **segments})


def open_engine(folder: Folder, found: Found, now: datetime) -> JournalStorage:
    """Return the storage that goes on from what was ``found`` in ``folder``.

    Files in which something could not be read are first kept under a name with the date of
    ``now``, so that nothing is ever overwritten.

    Raises:
        OSError: If a copy cannot be kept, or a new journal cannot be begun.

    """
    for name in found.damaged:
        folder.keep_copy(name, set_aside_name(name, now))
    ports = (folder.port(SLOTS[found.slot]), folder.port(SLOTS[1 - found.slot]))
    journal = Journal(folder.port(JOURNAL), found.replay)
    storage = JournalStorage(found.tables, found.generation, journal, (ports[1], ports[0]))
    if found.damaged:
        storage.compact()
        if SLOTS[found.slot] in found.damaged:
            storage.compact()
    elif found.replay.generation is None:
        journal.begin(found.generation)
    return storage


def set_aside_name(name: str, now: datetime) -> str:
    """Return the name that a copy of the damaged file ``name`` gets."""
    return f"{name}-damaged-{now:%Y-%m-%d-%H%M%S}"
