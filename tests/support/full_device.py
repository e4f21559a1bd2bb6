"""A device without any room left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tinydb import TinyDB

from app.domain.errors import StorageError

REFUSED = (
    "It could not be saved, because the device has no room left. "
    "Nothing was changed. Please make some room, then try once more."
)
"""What a person reads then."""


@contextmanager
def full_device(database: TinyDB) -> Iterator[None]:
    """While inside, nothing can be written to ``database``."""

    def refuse(*_: object) -> None:
        raise StorageError("not_saved_full", reason="No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database.storage, "put", refuse)
        patch.setattr(database.storage, "write", refuse)
        yield
