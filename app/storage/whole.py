"""The notebook as a whole: everything out, or everything away."""

from __future__ import annotations

import json
from datetime import datetime

from tinydb import TinyDB

from app.storage.database import SCHEMA, forget


class Whole:
    """All tables at once."""

    def __init__(self, database: TinyDB) -> None:
        """Look at all tables of ``database``."""
        self._database = database

    def export(self, now: datetime) -> bytes:
        """Return every table as indented JSON, with the schema and the moment of export."""
        names = sorted(self._database.tables() - {"meta"})
        tables = {name: [dict(row) for row in self._database.table(name)] for name in names}
        content = {
            "app": "Ebb and Flow",
            "schema": SCHEMA,
            "exported": now.isoformat(),
            "counts": {name: len(rows) for name, rows in tables.items()},
            "tables": tables,
        }
        return json.dumps(content, ensure_ascii=False, indent=2).encode()

    def erase(self) -> None:
        """Erase every table and begin anew.

        Raises:
            StorageError: If that cannot be written; everything is then as it was.

        """
        forget(self._database)
