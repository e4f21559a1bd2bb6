"""Lets another storage take the place of one while the app runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.storage.change import Row
from app.storage.row_storage import RowStorage
from app.storage.rows import Database, rows_of


class Handover(RowStorage):
    """Passes everything on to a storage that can be exchanged."""

    def __init__(self, storage: RowStorage) -> None:
        """Begin with ``storage``."""
        self._storage = storage

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return what the storage holds."""
        return self._storage.read()

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Keep what changed in ``data``."""
        self._storage.write(data)  # type: ignore[arg-type]  # as wide as the storage takes it

    def put(self, name: str, row: Row) -> None:
        """Keep ``row`` in the table ``name``."""
        self._storage.put(name, row)

    def forget_past(self) -> None:
        """Leave nothing in any file but what there is now."""
        self._storage.forget_past()

    def close(self) -> None:
        """Let go of the files."""
        self._storage.close()

    def exchange(self, storage: RowStorage) -> None:
        """Go on with ``storage``; the one before is closed."""
        before, self._storage = self._storage, storage
        before.close()


def hand_over(database: Database, newly: Database) -> None:
    """Let ``database``, which could only be looked at, go on with the storage of ``newly``."""
    storage, next_one = database.storage, newly.storage
    assert isinstance(storage, Handover), "it was not opened to look at"
    if isinstance(next_one, Handover):
        next_one = next_one._storage
    assert isinstance(next_one, RowStorage)
    names = database.tables()
    storage.exchange(next_one)
    for name in names | database.tables():
        rows_of(database, name).forget()
