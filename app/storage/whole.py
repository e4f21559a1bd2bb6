"""The notebook as a whole: everything out, or everything away."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from app.storage.engine import JournalStorage
from app.storage.migrations import META, SCHEMA, fresh
from app.storage.rows import Database

Tables = dict[str, list[dict[str, Any]]]


class Whole:
    """All tables at once."""

    def __init__(self, database: Database) -> None:
        """Look at all tables of ``database``."""
        self._database = database

    def export(self, now: datetime) -> bytes:
        """Return every table as indented JSON, with the schema and the moment of export."""
        tables = self.tables()
        content = {
            "app": "Ebb and Flow",
            "schema": SCHEMA,
            "exported": now.isoformat(),
            "counts": {name: len(rows) for name, rows in tables.items()},
            "tables": tables,
        }
        return json.dumps(content, ensure_ascii=False, indent=2).encode()

    def tables(self) -> Tables:
        """Return the rows of every table that has any, tombstones included."""
        names = sorted(self._database.tables() - {META})
        tables = {name: [dict(row) for row in self._database.table(name)] for name in names}
        return {name: rows for name, rows in tables.items() if rows}

    def erase(self) -> None:
        """Erase every table and begin anew; nothing old stays in any file of the notebook.

        Raises:
            StorageError: If that cannot be written; everything is then as it was.

        """
        storage = self._database.storage
        storage.write(fresh())
        if isinstance(storage, JournalStorage):
            storage.compact()
            storage.compact()
