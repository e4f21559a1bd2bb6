"""Tables whose rows are replaced whole, in one write, through TinyDB's own table class."""

from __future__ import annotations

from typing import Any

from tinydb import TinyDB
from tinydb.table import Table

Row = dict[str, Any]
DELETED = "deleted"


class Rows(Table):
    """A table of rows with an ``id``.

    TinyDB's ``upsert`` merges the new fields into the old row, and changes that row in place:
    a removed field would stay, and a write that does not succeed would still be seen.
    """

    def put(self, row: Row) -> None:
        """Keep ``row`` in place of the one with the same id, or as a new one."""

        def replace(table: dict[int, Any]) -> None:
            known = (place for place, kept in table.items() if kept.get("id") == row["id"])
            place = next(known, None)
            table[max(table, default=0) + 1 if place is None else place] = row

        self._update_table(replace)

    def bury(self, row: Row) -> None:
        """Leave a tombstone in place of ``row``, which holds nothing but what a merge needs."""
        self.put({**row, DELETED: True})


class Database(TinyDB):
    """A TinyDB whose tables are ``Rows``."""

    table_class = Rows


def rows_of(database: TinyDB, name: str) -> Rows:
    """Return the table called ``name``."""
    table = database.table(name)
    assert isinstance(table, Rows), "open the notebook through app.storage.database"
    return table
