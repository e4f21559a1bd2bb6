"""Opens the notebook in a folder of any kind. Everything goes through this door."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.errors import StorageError
from app.storage.engine import JournalStorage, ReadOnlyStorage
from app.storage.file import FileFolder, folder_code
from app.storage.migrations import (
    SCHEMA,
    Data,
    fresh,
    keep_first_version,
    migrated,
    read_first_version,
    schema_of,
)
from app.storage.opening import (
    FILES,
    Found,
    look_beside_writer,
    look_into,
    open_engine,
    set_aside_name,
)
from app.storage.port import Folder
from app.storage.rows import Database
from app.storage.tables import Table, TableChange


@dataclass(frozen=True, slots=True)
class Opened:
    """An open notebook, and what there is to tell about it."""

    database: Database
    set_aside: tuple[str, ...] = ()
    """The names under which files were kept in which something could not be read."""
    read_only: bool = False
    """Whether another process holds the notebook, so that this one can only look."""
    in_memory: bool = False
    """Whether the notebook is kept nowhere: it is gone when the app ends."""


def open_notebook(folder: Path, now: datetime) -> Opened:
    """Open, or begin, the notebook in ``folder``; copies of damaged files get the date of ``now``.

    Raises:
        StorageError: If the folder cannot be used, or a newer app wrote in it.

    """
    from app.storage.lock import WriterLock  # in a browser there is no filelock

    lock = WriterLock(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with ExitStack() as held:
            if not lock.take():
                return _looking(folder)
            held.callback(lock.free)
            return _writing(folder, held, now)
    except OSError as error:
        raise StorageError(folder_code(error), folder=folder, reason=error.strerror) from error


def open_folder(
    folder: Folder, now: datetime, found: Found | None = None, left: Data | None = None
) -> Opened:
    """Open, or begin, the notebook in a ``folder`` of any kind that nobody else holds.

    Closing it closes the folder. ``found`` is what was looked up in it just before; a notebook
    in which there is nothing begins with the data ``left`` elsewhere.

    Raises:
        OSError: If the folder cannot be used.
        StorageError: If a newer app wrote in it.

    """
    found = found or look_into(folder)
    _check(left)
    _check(found.tables)
    storage = open_engine(folder, found, now)
    if left and not found.tables:
        storage.write(left)
    _bring_up_to_date(storage)
    storage.on_close = folder.close
    aside = tuple(set_aside_name(name, now) for name in found.damaged)
    return Opened(Database(storage=lambda: storage), aside)


def look_at(folder: Folder, found: Found | None = None) -> Opened:
    """Open the notebook, as it is now, in a ``folder`` that somebody else holds.

    ``found`` is what was looked up in it just before, if anything was.

    Raises:
        OSError: If the folder cannot be read.
        StorageError: If a newer app wrote in it.

    """
    found = found or look_beside_writer(folder)
    _check(found.tables)
    newer = _in_newest_shape(found.tables)
    found.tables.apply({name: TableChange(rows, whole=True) for name, rows in newer.items()})
    storage = ReadOnlyStorage(found.tables)
    return Opened(Database(storage=lambda: storage), read_only=True)


def has_notebook(folder: Path) -> bool:
    """Return whether a notebook lies in ``folder``; one that cannot be looked into is none."""
    try:
        return all((folder / name).is_file() for name in FILES)
    except OSError:
        return False


def look_at_notebook(folder: Path) -> Opened:
    """Open the notebook in ``folder`` as it is now; nothing there changes, and nobody has to wait.

    Raises:
        StorageError: If it cannot be read, or a newer app wrote it.

    """
    try:
        return _looking(folder)
    except OSError as error:
        raise StorageError(folder_code(error), folder=folder, reason=error.strerror) from error


def _writing(folder: Path, held: ExitStack, now: datetime) -> Opened:
    files = FileFolder(folder)
    held.callback(files.close)
    first = read_first_version(folder)
    opened = open_folder(files, now, left=first.data if first else None)
    aside = opened.set_aside
    if first is not None:
        kept = keep_first_version(folder, now, first.is_damaged)
        aside += (kept,) if first.is_damaged else ()
    storage = opened.database.storage
    assert isinstance(storage, JournalStorage)
    storage.on_close = held.pop_all().close
    return replace(opened, set_aside=aside)


def _looking(folder: Path) -> Opened:
    with closing(FileFolder(folder, writable=False)) as files:
        return look_at(files)


def _check(data: object) -> None:
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
    elif newer := _in_newest_shape(tables):
        storage.write(newer)


def _in_newest_shape(tables: Mapping[str, Table]) -> Data:
    """Return ``tables`` as this version wants them; nothing where they already are so."""
    if not tables or schema_of(tables) >= SCHEMA:
        return {}
    return migrated({name: dict(table) for name, table in tables.items()})
