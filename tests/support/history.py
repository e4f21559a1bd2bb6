"""A notebook with a history: every version of every row that ever was, and files as they lay."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Any

from app.domain.errors import StorageError
from app.storage.database import open_folder
from app.storage.port import MemoryFolder, MemoryPort
from app.storage.rows import Database
from tests.support.clock import SUNDAY
from tests.support.writer_child import operate

Files = dict[str, bytes]
State = dict[str, list[dict[str, Any]]]
FILES = ("snapshot-a", "snapshot-b", "journal")


def folder_of(files: Mapping[str, bytes]) -> MemoryFolder:
    """Return a folder in memory that holds ``files``."""
    return MemoryFolder({name: MemoryPort(bytearray(held)) for name, held in files.items()})


def files_of(folder: MemoryFolder) -> Files:
    """Return what the files in ``folder`` hold now."""
    return {name: bytes(port.content) for name, port in folder.files.items()}


def state_of(database: Database) -> State:
    """Return the rows of every table that has any."""
    tables = {name: [dict(row) for row in database.table(name)] for name in database.tables()}
    return {name: rows for name, rows in sorted(tables.items()) if rows}


@dataclass
class History:
    """Everything that was once true of one notebook."""

    moments: dict[str, tuple[Files, State]] = field(default_factory=dict)
    """Files and state at the moments from which damage is tried."""
    versions: set[tuple[str, str]] = field(default_factory=set)
    """Every row that ever was, as JSON, with its table."""
    older: list[bytes] = field(default_factory=list)
    """Files as they were at other times."""

    def note(self, database: Database) -> State:
        """Remember the rows as they are now."""
        state = state_of(database)
        self.versions |= {(name, as_text(row)) for name, rows in state.items() for row in rows}
        return state


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False)


def as_text(row: Mapping[str, Any]) -> str:
    """Return ``row`` so that it can be compared and kept in a set."""
    return _ENCODER.encode(row)


def made_history() -> History:
    """Write, compact and write on, and remember it all."""
    history, folder = History(), MemoryFolder()
    database = open_folder(folder, SUNDAY).database
    storage = database.storage
    numbers = count()

    def go_on(operations: int) -> None:
        for number in islice(numbers, operations):
            operate(database, number)
            history.note(database)

    def keep(moment: str) -> None:
        history.moments[moment] = (files_of(folder), history.note(database))

    history.note(database)
    go_on(25)
    keep("never compacted")
    for _ in range(4):
        storage.compact()
        history.older += files_of(folder).values()
        go_on(14)
        history.older += files_of(folder).values()
    keep("compacted and gone on")
    begin = storage._journal.begin
    storage._journal.begin = _refuse
    with suppress(StorageError):
        storage.compact()
    keep("killed before the journal was begun anew")
    storage._journal.begin = begin
    storage.compact()
    keep("just compacted")
    return history


def _refuse(generation: int) -> None:
    raise OSError(5, "Input/output error")
