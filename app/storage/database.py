"""Opens the notebook: a folder on disk, or memory. Everything goes through this door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tinydb import TinyDB

from app.domain.errors import StorageError
from app.storage.engine import JournalStorage
from app.storage.file import FileFolder
from app.storage.first_version import keep_first_version, read_first_version
from app.storage.lock import WriterLock
from app.storage.memory import MemoryFolder
from app.storage.migrations import SCHEMA, fresh, migrated, schema_of
from app.storage.opening import Found, look_into, open_engine, set_aside_name
from app.storage.port import Folder
from app.storage.reader import ReadOnlyStorage
from app.storage.rows import Database


@dataclass(frozen=True, slots=True)
class Opened:
    """An open notebook, and what there is to tell about it."""

    database: Database
    set_aside: tuple[str, ...] = ()
    """The names under which files were kept in which something could not be read."""
    read_only: bool = False
    """Whether another process holds the notebook, so that this one can only look."""


def open_database(folder: Path) -> TinyDB:
    """Open, or begin, the notebook in ``folder``.

    Closing it lets others write. While another process holds it, it can be read only.

    Raises:
        StorageError: If the folder cannot be used, or a newer app wrote in it.

    """
    return open_notebook(folder, datetime.now().astimezone()).database  # noqa: TID251 - a door


def open_notebook(folder: Path, now: datetime) -> Opened:
    """Open, or begin, the notebook in ``folder``; copies of damaged files get the date of ``now``.

    Raises:
        StorageError: If the folder cannot be used, or a newer app wrote in it.

    """
    lock = WriterLock(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not lock.take():
            return _looking(folder)
        try:
            return _writing(folder, lock, now)
        except (OSError, StorageError):
            lock.free()
            raise
    except OSError as error:
        raise StorageError("folder", folder=folder, reason=error.strerror) from error


def open_folder(folder: Folder, now: datetime) -> Opened:
    """Open, or begin, the notebook in a ``folder`` of any kind that nobody else holds.

    Raises:
        OSError: If the folder cannot be used.
        StorageError: If a newer app wrote in it.

    """
    found = look_into(folder)
    _check(found)
    storage = open_engine(folder, found, now)
    _bring_up_to_date(storage)
    aside = tuple(set_aside_name(name, now) for name in found.damaged)
    return Opened(Database(storage=lambda: storage), aside)


def open_memory_database() -> TinyDB:
    """Open an empty notebook that is forgotten when the process ends."""
    folder = MemoryFolder()
    storage = open_engine(folder, look_into(folder), datetime.min)
    _bring_up_to_date(storage)
    return Database(storage=lambda: storage)


def _writing(folder: Path, lock: WriterLock, now: datetime) -> Opened:
    files = FileFolder(folder)
    found = look_into(files)
    first = read_first_version(folder, now) if found.is_new else None
    if first is not None:
        _check_schema(first.data)
    _check(found)
    storage = open_engine(files, found, now)

    def let_go() -> None:
        files.close()
        lock.free()

    storage.on_close = let_go
    if first is not None and first.data:
        storage.write(first.data)
    _bring_up_to_date(storage)
    keep_first_version(folder)
    aside = [set_aside_name(name, now) for name in found.damaged]
    if first is not None and first.set_aside:
        aside.append(first.set_aside)
    return Opened(Database(storage=lambda: storage), tuple(aside))


def _looking(folder: Path) -> Opened:
    files = FileFolder(folder, writable=False)
    found = look_into(files)
    _check(found)
    storage = ReadOnlyStorage(found.tables, files.close)
    return Opened(Database(storage=lambda: storage), read_only=True)


def _check(found: Found) -> None:
    _check_schema(found.tables)


def _check_schema(data: object) -> None:
    try:
        newer = schema_of(data) > SCHEMA  # type: ignore[arg-type]
    except (ValueError, TypeError, AttributeError):
        newer = False
    if newer:
        raise StorageError("newer_schema")


def _bring_up_to_date(storage: JournalStorage) -> None:
    """Write the data in the newest shape, all of it in one change."""
    tables = storage.read() or {}
    if not tables:
        storage.write(fresh())
    elif schema_of(tables) < SCHEMA:
        storage.write(migrated({name: dict(table) for name, table in tables.items()}))
