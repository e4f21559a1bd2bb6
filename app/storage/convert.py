"""The one converter between domain values and what is stored."""

from __future__ import annotations

from datetime import time
from typing import Any, TypeVar

from cattrs import BaseValidationError, transform_error
from cattrs.preconf.json import make_converter

from app.domain.errors import AppError, StorageError

T = TypeVar("T")

converter = make_converter(forbid_extra_keys=True)
converter.register_unstructure_hook(time, lambda value: value.isoformat("minutes"))
converter.register_structure_hook(time, lambda value, _: time.fromisoformat(value))


def to_document(value: object) -> dict[str, Any]:
    """Return ``value`` as a document that JSON can hold."""
    document: dict[str, Any] = converter.unstructure(value)
    return document


def from_document(document: dict[str, Any], shape: type[T]) -> T:
    """Return the ``shape`` that ``document`` holds.

    Raises:
        StorageError: If the document does not have that shape; it names the place.

    """
    try:
        return converter.structure(document, shape)
    except BaseValidationError as error:
        raise StorageError("row", place="; ".join(transform_error(error))) from error
    except (AppError, TypeError, ValueError, AttributeError) as error:
        raise StorageError("row", place=str(error)) from error
