"""A TinyDB storage that can also keep one row without looking at the others."""

from __future__ import annotations

from abc import abstractmethod

from tinydb.storages import Storage

from app.storage.change import Row


class RowStorage(Storage):
    """What the notebook's tables need beyond TinyDB's own contract."""

    @abstractmethod
    def put(self, name: str, row: Row) -> None:
        """Keep ``row`` in the table ``name``, in place of the one with the same id.

        Raises:
            StorageError: If it could not be kept; nothing has changed then.

        """

    def forget_past(self) -> None:
        """Leave nothing in any file but what there is now.

        Raises:
            StorageError: If that cannot be written.

        """
