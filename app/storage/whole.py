"""The notebook as a whole: everything out, everything in, or everything away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from app.domain.errors import StorageError
from app.storage.migrations import META, fresh
from app.storage.rows import Database, RowStorage, rows_of
from app.storage.tables import Row

Tables = dict[str, list[dict[str, Any]]]
"""The rows of each table, documents exactly as stored."""


class Whole:
    """All tables at once."""

    def __init__(self, database: Database) -> None:
        """Look at all tables of ``database``."""
        self._database = database

    def tables(self) -> Tables:
        """Return the rows of every table that has any, tombstones included."""
        names = sorted(self._database.tables() - {META})
        tables = {name: [dict(row) for row in self._database.table(name)] for name in names}
        self._storage.let_go()
        return {name: rows for name, rows in tables.items() if rows}

    def replace(self, tables: Tables) -> None:
        """Let ``tables`` be all there is, in one write: a kill leaves either all of it or none.

        Rows that stay keep their place in the file, so that only what differs is written.

        Raises:
            StorageError: If that cannot be written; everything is then as it was.

        """
        before = self._storage.read() or {}
        numbered = {name: _numbered(rows, before.get(name, {})) for name, rows in tables.items()}
        self._write({**numbered, **fresh()})

    def erase(self) -> None:
        """Erase every table and begin anew; nothing old stays in any file of the notebook.

        Raises:
            StorageError: If that cannot be written; everything is then as it was. With the code
                ``past_stays`` the notebook is empty, but something old is left in its files.

        """
        self._write(fresh())
        try:
            self._storage.forget_past()
        except StorageError as error:
            raise StorageError("past_stays", **error.details) from error

    @property
    def _storage(self) -> RowStorage:
        storage = self._database.storage
        assert isinstance(storage, RowStorage), "open it through app.storage.database"
        return storage

    def _write(self, data: dict[str, dict[str, Any]]) -> None:
        """Write ``data``, and let every table forget what it found when it was searched before."""
        names = self._database.tables() | data.keys()
        self._storage.write(data)
        for name in names:
            rows_of(self._database, name).forget()
        self._storage.let_go()


def _numbered(rows: Iterable[Row], before: Mapping[str, Row]) -> dict[str, Row]:
    """Return ``rows`` by number: those with an id of ``before`` keep the number they had."""
    numbers = {_id_of(row): number for number, row in before.items() if _id_of(row)}
    free = count(max(map(int, before), default=0) + 1)
    return {numbers.pop(_id_of(row), "") or str(next(free)): row for row in rows}


def _id_of(row: Row) -> str:
    found = row.get("id")
    return found if isinstance(found, str) else ""
