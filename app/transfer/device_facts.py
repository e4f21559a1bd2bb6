"""Leaves out of a notebook what is true of one device alone."""

from __future__ import annotations

from app.domain.settings import DEVICE_FACTS
from app.storage.whole import Tables

TABLE = "settings"


def portable(tables: Tables) -> Tables:
    """Return ``tables`` as another device may have them."""
    if TABLE not in tables:
        return tables
    rows = [
        {name: value for name, value in row.items() if name not in DEVICE_FACTS}
        for row in tables[TABLE]
    ]
    return {**tables, TABLE: rows}
