"""A TinyDB storage whose file is replaced whole, so that a kill never leaves half a file."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from app.domain.errors import StorageError

Tables = dict[str, dict[str, Any]]


class AtomicJSONStorage(Storage):
    """One JSON file, read once and replaced on every change.

    TinyDB's own ``JSONStorage`` rewrites the file in place: a kill between its ``write`` and
    ``truncate`` loses what was there.
    """

    def __init__(self, path: Path, tables: Tables) -> None:
        """Keep ``tables``, as they stand in the file at ``path``."""
        self._path = path
        self._tables = tables

    def read(self) -> Tables | None:
        """Return all tables; changing the returned dict changes nothing here."""
        return dict(self._tables)

    def write(self, data: Tables) -> None:
        """Replace the file with ``data`` and wait until it is on disk.

        Raises:
            StorageError: If it cannot be written; the file is then as it was.

        """
        scratch = self._path.with_suffix(".new")
        try:
            with scratch.open("w", encoding="utf-8") as file:
                json.dump(data, file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            scratch.replace(self._path)
        except OSError as error:
            raise StorageError("not_saved", reason=error.strerror or str(error)) from error
        self._tables = data
