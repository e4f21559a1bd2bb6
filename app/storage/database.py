"""Opens the notebook: a file in a folder, or memory."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from app.domain.errors import StorageError
from app.storage.atomic import AtomicJSONStorage, Tables
from app.storage.rows import Database

NOTEBOOK = "notebook.json"
SCHEMA = 1
"""The number of the newest shape of the data this code knows."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open notebook, and the file that was set aside if the old one could not be read."""

    database: TinyDB
    set_aside: Path | None = None


def open_notebook(folder: Path, now: datetime) -> Opened:
    """Open, or begin, the notebook in ``folder``.

    A file that cannot be read is renamed with the date of ``now``, never overwritten, and a
    new notebook is begun beside it.

    Raises:
        StorageError: If the folder cannot be used, or a newer app wrote the file.

    """
    path = folder / NOTEBOOK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tables, set_aside = _tables_in(path), None
        if tables is None:
            set_aside = path.rename(path.with_stem(f"{path.stem}-unreadable-{now:%Y-%m-%d-%H%M%S}"))
    except OSError as error:
        raise StorageError("folder", folder=folder, reason=error.strerror) from error
    database = Database(path, tables or {}, storage=AtomicJSONStorage)
    return Opened(_checked(database), set_aside)


def open_database(folder: Path) -> TinyDB:
    """Open, or begin, the notebook in ``folder``, whatever its state."""
    return open_notebook(folder, datetime.now().astimezone()).database


def open_memory_database() -> TinyDB:
    """Open an empty notebook that is forgotten when the process ends."""
    return _checked(Database(storage=MemoryStorage))


def _tables_in(path: Path) -> Tables | None:
    """Return what the file holds, nothing if there is none, ``None`` if it is damaged."""
    try:
        text = path.read_text(encoding="utf-8")
        tables = json.loads(text)
    except FileNotFoundError:
        return {}
    except ValueError:
        return None
    whole = isinstance(tables, dict) and all(isinstance(t, dict) for t in tables.values())
    return tables if whole else None


def forget(database: TinyDB) -> None:
    """Drop every table of ``database`` and begin anew.

    Raises:
        StorageError: If that cannot be written; everything is then as it was.

    """
    database.drop_tables()
    _checked(database)


def _checked(database: TinyDB) -> TinyDB:
    meta = database.table("meta")
    known = meta.get(doc_id=1)
    if known is None:
        meta.insert({"schema": SCHEMA})
    elif not isinstance(known, dict) or known.get("schema", SCHEMA) > SCHEMA:
        raise StorageError("newer_schema")
    return database
