"""What lies around an open notebook: the copies beside it, and the way to open it again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.storage.copies import CopyFolder
from app.storage.database import Opened

Reopen = Callable[[], Awaitable[Opened]]
"""Tries to open for writing what could only be looked at; the same database then goes on."""


def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is there besides the database; memory has nothing of it."""

    copies: CopyFolder | None = None
    """Where automatic copies may be kept."""
    reopen: Reopen | None = None
    erase_beside: Callable[[], object] = _nothing
    """Erases what lies beside the notebook from before."""


ALONE = Surroundings()
