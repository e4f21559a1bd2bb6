"""Looks at a notebook that another process holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.errors import StorageError
from app.storage.change import Row
from app.storage.row_storage import RowStorage
from app.storage.tables import Draft, Tables


class ReadOnlyStorage(RowStorage):
    """Shows the tables as they were when they were read, and refuses every change."""

    def __init__(self, tables: Tables, on_close: Callable[[], object]) -> None:
        """Show ``tables``."""
        self._tables = tables
        self._on_close = on_close

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables."""
        return Draft(self._tables)  # type: ignore[return-value]  # all TinyDB does works

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Refuse.

        Raises:
            StorageError: Always.

        """
        raise StorageError("read_only")

    def put(self, name: str, row: Row) -> None:
        """Refuse.

        Raises:
            StorageError: Always.

        """
        raise StorageError("read_only")

    def close(self) -> None:
        """Let go of the files."""
        self._on_close()
