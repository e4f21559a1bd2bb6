"""Migrations: pure steps from the data of an older app to the data of this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Data = dict[str, dict[str, Any]]
"""All tables: rows by their number as text, by the name of the table."""

META = "meta"


def schema_of(data: Mapping[str, Mapping[str, Any]]) -> int:
    """Return the number of the schema ``data`` was written with; 1 where it does not say.

    Raises:
        ValueError: If it says something that is no number.

    """
    rows = list(data.get(META, {}).values())
    return int(rows[0].get("schema", 1)) if rows else 1


def from_1(data: Data) -> Data:
    """Take over the one file of the first version; its rows stay as they are.

    The first version kept the schema as a bare row; now it has an id, as every row has.
    """
    return {**data, META: {"1": {"id": "schema", "schema": 2}}}


MIGRATIONS: tuple[Callable[[Data], Data], ...] = (from_1,)
"""The step from schema 1, from schema 2, and so on."""

SCHEMA = len(MIGRATIONS) + 1
"""The newest schema this code knows."""


def migrated(data: Data) -> Data:
    """Return ``data`` as this version wants it.

    Raises:
        ValueError: If its schema is no number this code knows.

    """
    schema = schema_of(data)
    if not 1 <= schema <= SCHEMA:
        raise ValueError(f"schema {schema}")
    for step in MIGRATIONS[schema - 1 :]:
        data = step(data)
    return data


def fresh() -> Data:
    """Return the data of a notebook in which nothing was written yet."""
    return {META: {"1": {"id": "schema", "schema": SCHEMA}}}
