"""Migrations: pure steps from the data of an older app to the data of this one."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any

from app.storage.tables import to_json

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


def _from_1(data: Data) -> Data:
    """Take over the one file of the first version; its rows stay as they are.

    The first version kept the schema as a bare row; now it has an id, as every row has.
    """
    return {**data, META: {"1": {"id": "schema", "schema": 2}}}


_LEFT_IN_2 = ("energy_wanted", "own_unit")


def _from_2(data: Data) -> Data:
    """Take out of the settings whether felt energy is asked for, and the own word for points.

    Whoever had an own word sees points. Notes about energy stay as they are: no screen shows them.
    """
    settings = {
        number: {name: value for name, value in row.items() if name not in _LEFT_IN_2}
        | ({"unit": "points"} if row.get("unit") == "own" else {})
        for number, row in data.get("settings", {}).items()
    }
    return {**data, "settings": settings, META: {"1": {"id": "schema", "schema": 3}}}


_ENTRIES = "entries-"


def _from_3(data: Data) -> Data:
    """Let each entry whose time nobody knew say so.

    Until then noon stood in its place. An id holds the moment it was made: what was made at
    noon, and is of noon, was noted at the time. A row that says nothing has a time.
    """
    every = {
        name: {number: _timed(row) for number, row in table.items()}
        if name.startswith(_ENTRIES)
        else table
        for name, table in data.items()
    }
    return {**every, META: {"1": {"id": "schema", "schema": 4}}}


def _timed(row: Any) -> Any:
    if isinstance(row.get("yielded"), dict):
        return {**row, "yielded": _timed(row["yielded"])}
    if row.get("kind") not in _SHOWN_WITH_TIME:
        return row
    try:
        at = datetime.fromisoformat(row["at"])
        made = int(row["id"].replace("-", "")[:12], 16) // 1000
        stands_in = at.time() == _STOOD_IN and int(at.timestamp()) != made
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        return row
    return {**row, "timed": False} if stands_in else row


_STOOD_IN = time(12, 0)
_SHOWN_WITH_TIME = ("physical", "mental", "social", "emotional", "rest", "check_in")


def _from_4(data: Data) -> Data:
    """Change nothing: settings and habits have fields by now that some builds of 4 cannot read.

    Those took the whole row for unreadable. Now they say that a newer app wrote it.
    """
    return {**data, META: {"1": {"id": "schema", "schema": 5}}}


_MIGRATIONS: tuple[Callable[[Data], Data], ...] = (_from_1, _from_2, _from_3, _from_4)
"""The step from schema 1, from schema 2, and so on."""

SCHEMA = len(_MIGRATIONS) + 1
"""The newest schema this code knows. A new field, or a new word that one can hold, needs a new one:
an app that does not know it cannot read the row. ``tests/samples/fields-schema-N.txt`` has what
each schema knows; ``uv run poe fields`` writes the next one."""


def migrated(data: Data) -> Data:
    """Return ``data`` as this version wants it.

    Raises:
        ValueError: If its schema is no number this code knows.

    """
    schema = schema_of(data)
    if not 1 <= schema <= SCHEMA:
        raise ValueError(f"schema {schema}")
    for step in _MIGRATIONS[schema - 1 :]:
        data = step(data)
    return data


def fresh() -> Data:
    """Return the data of a notebook in which nothing was written yet."""
    return {META: {"1": {"id": "schema", "schema": SCHEMA}}}


FILE = "notebook.json"


@dataclass(frozen=True, slots=True)
class _FirstVersion:
    """The rows the file holds."""

    data: Data
    is_damaged: bool
    """Whether there is something in it that is no row of a table."""


def read_first_version(folder: Path) -> _FirstVersion | None:
    """Return what the first version left in ``folder``, if it left anything.

    Raises:
        OSError: If it cannot be read.

    """
    path = folder / FILE
    if not path.exists():
        return None
    try:
        content = json.loads(path.read_bytes())
        to_json(content)
    except (ValueError, RecursionError):
        return _FirstVersion({}, is_damaged=True)
    data = _tables_in(content)
    return _FirstVersion(data, is_damaged=data != content)


def keep_first_version(folder: Path, now: datetime, is_damaged: bool) -> str:
    """Rename the file once its content is safe in the new place, and return its new name.

    Raises:
        OSError: If it cannot be renamed.

    """
    dated = f"{now:%Y-%m-%d-%H%M%S}"
    aside = folder / "notebook.taken-over.json"
    if is_damaged:
        aside = folder / f"notebook-damaged-{dated}.json"
    elif aside.exists():
        aside = folder / f"notebook.taken-over-{dated}.json"
    (folder / FILE).rename(aside)
    return aside.name


def _tables_in(content: Any) -> Data:
    """Return the tables in ``content`` with what can be rows in them."""
    tables = content if isinstance(content, dict) else {}
    return {
        name: {number: row for number, row in table.items() if _is_row(name, number, row)}
        for name, table in tables.items()
        if isinstance(table, dict)
    }


def _is_row(name: str, number: str, row: object) -> bool:
    if not isinstance(row, dict) or str(_as_number(number)) != number:
        return False
    if name == META:
        return _as_number(row.get("schema")) > 0
    return isinstance(row.get("id", ""), str)


def _as_number(value: object) -> int:
    """Return the number that ``value`` is or spells; 0 if it does neither."""
    if isinstance(value, str) and value.isdecimal() and len(value) < 20:
        return int(value)
    return value if type(value) is int else 0
