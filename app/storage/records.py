"""One table of values that have an id, the newest one kept, the deleted ones remembered."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, Generic, Protocol, TypeVar

from cattrs import BaseValidationError, transform_error
from cattrs.preconf.json import make_converter
from tinydb import TinyDB, where

from app.domain.entry import Vaguely, When
from app.domain.errors import AppError, StorageError
from app.storage.rows import DELETED, rows_of

T = TypeVar("T")

_converter = make_converter(forbid_extra_keys=True)
_converter.register_unstructure_hook(time, lambda value: value.isoformat("minutes"))
_converter.register_structure_hook(time, lambda value, _: time.fromisoformat(value))
_converter.register_structure_hook(
    When, lambda value, _: Vaguely(value) if value in set(Vaguely) else time.fromisoformat(value)
)


def to_document(value: object) -> dict[str, Any]:
    """Return ``value`` as a document that JSON can hold."""
    document: dict[str, Any] = _converter.unstructure(value)
    return document


def from_document(document: dict[str, Any], shape: type[T]) -> T:
    """Return the ``shape`` that ``document`` holds.

    Raises:
        StorageError: If the document does not have that shape; it names the place.

    """
    try:
        return _converter.structure(document, shape)
    except BaseValidationError as error:
        raise StorageError("row", place="; ".join(transform_error(error))) from error
    except (AppError, TypeError, ValueError, AttributeError) as error:
        raise StorageError("row", place=str(error)) from error


class _Record(Protocol):
    """Anything kept under an id."""

    @property
    def id(self) -> str:
        """What it is kept under."""


R = TypeVar("R", bound=_Record)


class Records(Generic[R]):
    """Loads and saves the values of one table. Documents go no further than here."""

    def __init__(self, database: TinyDB, table: str, shape: type[R]) -> None:
        """Keep values of ``shape`` in ``table``."""
        self._table = rows_of(database, table)
        self._shape = shape

    def all(self) -> tuple[R, ...]:
        """Return every value that was not deleted, in the order first saved.

        A row that does not have the right shape is left where it is and not shown.
        """
        return tuple(value for value in map(self._read, self._table) if value is not None)

    def get(self, key: str) -> R | None:
        """Return the value kept under ``key``, if it is there and has the right shape."""
        found = self._table.get(where("id") == key)
        return self._read(found) if isinstance(found, dict) else None

    def save(self, value: R) -> None:
        """Keep ``value``, in place of the one with the same id."""
        self._table.put(to_document(value))

    def last_change(self, key: str) -> datetime | None:
        """Return when what is kept under ``key`` was changed last, or deleted, if ever."""
        return self._table.last_change(key)

    def delete(self, key: str, changed: datetime) -> None:
        """Leave a tombstone, so that merging another device cannot bring the value back."""
        self._table.bury({"id": key, "changed": changed.isoformat()})

    def unreadable(self) -> int:
        """Return how many rows do not have the right shape."""
        return sum(not row.get(DELETED) and self._read(row) is None for row in self._table)

    def _read(self, row: Any) -> R | None:
        if row.get(DELETED):
            return None
        try:
            return from_document(dict(row), self._shape)
        except StorageError:
            return None
