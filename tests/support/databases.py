"""Notebooks for tests: in a folder, or in memory."""

from __future__ import annotations

from pathlib import Path

from app.storage.database import open_folder, open_notebook
from app.storage.port import MemoryFolder
from app.storage.rows import Database
from tests.support.clock import SUNDAY


def open_database(folder: Path) -> Database:
    """Open, or begin, the notebook in ``folder``; while another holds it, it can be read only."""
    return open_notebook(folder, SUNDAY).database


def open_memory_database() -> Database:
    """Open an empty notebook that is forgotten when the test ends."""
    return open_folder(MemoryFolder(), SUNDAY).database
