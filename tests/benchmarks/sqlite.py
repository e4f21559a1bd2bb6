"""The same documents in SQLite, as durable as it can be."""

from __future__ import annotations

import json
import sqlite3

from tests.benchmarks.documents import Document
from tests.benchmarks.stores import Store

SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY, day TEXT NOT NULL, document TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS by_day ON entries (day);
"""


class Sqlite(Store):
    """SQLite with a write-ahead log, synchronous FULL; documents as JSON, found by id or day."""

    def fill(self, documents: list[Document]) -> None:
        self.open()
        self.connection.executescript(SCHEMA)
        rows = [(d["id"], d["day"], _to_json(d)) for d in documents]
        self.connection.executemany("INSERT INTO entries VALUES (?, ?, ?)", rows)
        self.connection.commit()
        self.close()

    def open(self) -> None:
        self.connection = sqlite3.connect(self.folder / "entries.sqlite")
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = FULL")

    def insert(self, document: Document) -> None:
        row = (document["id"], document["day"], _to_json(document))
        self.connection.execute("INSERT INTO entries VALUES (?, ?, ?)", row)
        self.connection.commit()

    def edit(self, document: Document) -> None:
        row = (document["day"], _to_json(document), document["id"])
        self.connection.execute("UPDATE entries SET day = ?, document = ? WHERE id = ?", row)
        self.connection.commit()

    def month(self, month: str) -> list[Document]:
        within = (f"{month}-01", f"{month}-31")
        query = "SELECT document FROM entries WHERE day BETWEEN ? AND ?"
        return [json.loads(text) for (text,) in self.connection.execute(query, within)]

    def everything(self) -> list[Document]:
        query = "SELECT document FROM entries"
        return [json.loads(text) for (text,) in self.connection.execute(query)]

    def close(self) -> None:
        self.connection.close()


def _to_json(document: Document) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
