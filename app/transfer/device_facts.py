"""Leaves out of a notebook what is true of one device alone."""

from __future__ import annotations

from app.domain.settings import DEVICE_FACTS
from app.domain.timer import Timer
from app.storage.whole import Tables

TABLE = "settings"

DEVICE_TABLES: dict[str, type] = {"timers": Timer}
"""A timer runs on one device. In a backup it would be long over, and be noted once more."""


def portable(tables: Tables) -> Tables:
    """Return ``tables`` as another device may have them."""
    travelling = without_device_tables(tables)
    if TABLE not in tables:
        return travelling
    rows = [
        {name: value for name, value in row.items() if name not in DEVICE_FACTS}
        for row in tables[TABLE]
    ]
    return {**travelling, TABLE: rows}


def without_device_tables(tables: Tables) -> Tables:
    """Return ``tables`` but for those that never leave a device."""
    return {name: rows for name, rows in tables.items() if name not in DEVICE_TABLES}


def staying(tables: Tables, here: Tables) -> Tables:
    """Return ``tables`` with what stays on this device as it is ``here``."""
    own = {name: here[name] for name in DEVICE_TABLES if name in here}
    return without_device_tables(tables) | own
