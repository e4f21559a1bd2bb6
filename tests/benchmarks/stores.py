"""The notebook, and three stores that could have been used instead, behind one face."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from pathlib import Path

from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

from app.storage.rows import rows_of
from app.storage.whole import Whole
from tests.benchmarks.documents import Document, month_of
from tests.support.databases import open_database

IN_THE_JOURNAL = 1750
"""Entries written since the last compaction: half of what comes before the next."""


class Store(ABC):
    """Keeps documents in a folder; each change is on disk before the call returns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @abstractmethod
    def fill(self, documents: list[Document]) -> None:
        """Begin with ``documents``, and close."""

    @abstractmethod
    def open(self) -> None: ...

    @abstractmethod
    def insert(self, document: Document) -> None: ...

    @abstractmethod
    def edit(self, document: Document) -> None:
        """Replace the document with the same id."""

    @abstractmethod
    def month(self, month: str) -> list[Document]: ...

    @abstractmethod
    def everything(self) -> list[Document]: ...

    @abstractmethod
    def close(self) -> None: ...


class Ours(Store):
    """The notebook: a table a month."""

    def fill(self, documents: list[Document]) -> None:
        last = min(IN_THE_JOURNAL, len(documents) // 4)
        tables = defaultdict(list)
        for document in documents[:-last]:
            tables[f"entries-{month_of(document)}"].append(document)
        self.open()
        Whole(self.database).replace(tables)
        self.database.storage.compact()
        for document in documents[-last:]:
            self.insert(document)
        self.close()

    def open(self) -> None:
        self.database = open_database(self.folder)

    def insert(self, document: Document) -> None:
        rows_of(self.database, f"entries-{month_of(document)}").put(document)

    edit = insert

    def month(self, month: str) -> list[Document]:
        return list(self.database.table(f"entries-{month}"))

    def everything(self) -> list[Document]:
        names = sorted(self.database.tables() - {"meta"})
        return [document for name in names for document in self.database.table(name)]

    def close(self) -> None:
        self.database.close()


class JsonFile(Store):
    """TinyDB with its own JSONStorage, all entries in one table."""

    storage: type = JSONStorage

    def fill(self, documents: list[Document]) -> None:
        self.open()
        self.entries.insert_multiple(documents)
        self.close()

    def open(self) -> None:
        self.database = TinyDB(self.folder / "entries.json", storage=self.storage)
        self.entries = self.database.table("entries")

    def insert(self, document: Document) -> None:
        self.entries.insert(document)

    def edit(self, document: Document) -> None:
        self.entries.update(document, where("id") == document["id"])

    def month(self, month: str) -> list[Document]:
        within = (where("day") >= f"{month}-01") & (where("day") <= f"{month}-31")
        return self.entries.search(within)

    def everything(self) -> list[Document]:
        return self.entries.all()

    def close(self) -> None:
        self.database.close()


class CachedJsonFile(JsonFile):
    """The same behind TinyDB's CachingMiddleware, flushed after each change."""

    storage = staticmethod(lambda path: CachingMiddleware(JSONStorage)(path))

    def insert(self, document: Document) -> None:
        super().insert(document)
        self.database.storage.flush()

    def edit(self, document: Document) -> None:
        super().edit(document)
        self.database.storage.flush()
