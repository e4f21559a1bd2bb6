"""Tables whose rows are replaced whole, in one write, through TinyDB's own table class."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from app.storage.tables import Row


class RowStorage(Storage):
    """What the notebook's tables need beyond TinyDB's own contract."""

    @abstractmethod
    def put(self, name: str, row: Row) -> None:
        """Keep ``row`` in the table ``name``, in place of the one with the same id.

        Raises:
            StorageError: If it could not be kept; nothing has changed then.

        """

    @abstractmethod
    def row(self, name: str, row_id: str) -> Row | None:
        """Return the row of the table ``name`` with that id, a tombstone too, if there is one."""

    @abstractmethod
    def let_go(self, names: Iterable[str] | None = None) -> None:
        """Hold no rows of all tables, or of ``names``, in memory that can be read again."""

    @contextmanager
    def together(self) -> Iterator[Callable[[], object]]:
        """Hold what is written inside until what is yielded is called: it keeps all of it at once.

        What was not kept by then is dropped at the end. What keeps nothing has nothing to hold.
        """
        yield lambda: None

    def forget_past(self) -> None:
        """Leave nothing in any file but what there is now.

        Raises:
            StorageError: If that cannot be written.

        """


DELETED = "deleted"

YIELDED = "yielded"
"""The field of a tombstone that holds the row itself, where it gave way to another one."""


class _CopiedRows(dict[int, Any]):
    """Rows of which each is copied when it is first taken out."""

    def __init__(self, rows: dict[int, Any]) -> None:
        """Begin with the ``rows`` as they are."""
        super().__init__(rows)
        self._shared = set(rows)

    def __getitem__(self, place: int) -> Any:
        """Return the row at ``place``, which may be changed."""
        row = super().__getitem__(place)
        if place in self._shared:
            self._shared.discard(place)
            row = deepcopy(row)
            self[place] = row
        return row

    def __setitem__(self, place: int, row: Any) -> None:
        """Let ``row`` stand at ``place``."""
        self._shared.discard(place)
        super().__setitem__(place, row)


class Rows(Table):
    """A table of rows with an ``id``.

    TinyDB's ``upsert`` merges the new fields into the old row, and changes that row in place:
    a removed field would stay, and a write that does not succeed would still be seen.
    """

    version = 0
    """Rises with every change, so that what was made of the rows can be kept until then."""

    def clear_cache(self) -> None:
        """Forget what was found; TinyDB calls this after every change."""
        super().clear_cache()
        self.version += 1

    def put(self, row: Row) -> None:
        """Keep ``row`` in place of the one with the same id, or as a new one."""
        assert isinstance(self._storage, RowStorage), "open it through app.storage.database"
        self._storage.put(self.name, row)
        self.forget()

    def row(self, row_id: str) -> Row | None:
        """Return the row with that id, a tombstone too, if there is one."""
        assert isinstance(self._storage, RowStorage), "open it through app.storage.database"
        return self._storage.row(self.name, row_id)

    def last_change(self, row_id: str) -> datetime | None:
        """Return when the row with that id, a tombstone too, was changed last, if it says so."""
        row = self.row(row_id) or {}
        try:
            changed = datetime.fromisoformat(row["changed"])
        except (KeyError, TypeError, ValueError):
            return None
        return changed if changed.utcoffset() is not None else None

    def let_go(self) -> None:
        """Hold the rows in memory no longer than they are needed to be read again."""
        assert isinstance(self._storage, RowStorage), "open it through app.storage.database"
        self._storage.let_go([self.name])

    def forget(self) -> None:
        """Forget what was found and counted: something else changed the rows."""
        self.clear_cache()
        self._next_id = None

    def go_on_with(self, storage: Storage) -> None:
        """Show, and keep, the rows of another ``storage``."""
        self._storage = storage
        self.forget()

    def _update_table(self, updater: Callable[[dict[int, Any]], None]) -> None:
        """Let TinyDB's own verbs change copies, so that the storage sees which rows are new."""

        def update(table: dict[int, Any]) -> None:
            copies = _CopiedRows(table)
            updater(copies)
            table.clear()
            table.update(copies.items())

        super()._update_table(update)

    def bury(self, row: Row) -> None:
        """Leave a tombstone in place of ``row``, which holds nothing but what a merge needs."""
        self.put({**row, DELETED: True})


class Database(TinyDB):
    """A TinyDB whose tables are ``Rows``."""

    table_class = Rows

    @contextmanager
    def together(self) -> Iterator[Callable[[], object]]:
        """Yield what keeps all that is written inside, in one write; else none of it is kept.

        Until then, and until the end of it, the tables show what was written. Whoever does not call
        it leaves by an exception.
        """
        assert isinstance(self.storage, RowStorage), "open it through app.storage.database"
        try:
            with self.storage.together() as keep:
                yield keep
        except BaseException:
            for table in self._tables.values():
                assert isinstance(table, Rows)
                table.forget()
            raise

    def go_on_with(self, newly: TinyDB) -> None:
        """Let go of the storage, and go on with that of ``newly``; the tables in use follow."""
        self.storage.close()
        self._storage = newly.storage
        for table in self._tables.values():
            assert isinstance(table, Rows)
            table.go_on_with(self._storage)


def rows_of(database: TinyDB, name: str) -> Rows:
    """Return the table called ``name``."""
    table = database.table(name)
    assert isinstance(table, Rows), "open the notebook through app.storage.database"
    return table
