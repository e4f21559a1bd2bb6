"""The head of a backup: what it says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.errors import TransferError
from app.storage.migrations import SCHEMA
from app.storage.whole import Tables
from app.transfer.fault import shown

APP = "Ebb and Flow"
FORMAT = 1
"""The number of the format; a file that does not say is of the first."""

FIELDS = {"app", "format", "schema", "exported", "counts", "tables", "unreadable"}
OPTIONAL = {"format": 1, "unreadable": {}}


@dataclass(frozen=True, slots=True)
class Head:
    """What a backup says about itself, and its rows as they stand in it."""

    schema: int
    exported: datetime
    tables: Tables
    unreadable: int
    """How many rows the app that wrote it could not read itself."""


def read_head(content: object) -> Head:
    """Return the head of the backup that ``content`` holds.

    Raises:
        TransferError: If it is no backup of this app, of a newer one, or not complete.

    """
    if not isinstance(content, dict) or content.get("app") != APP:
        raise TransferError("backup_foreign")
    content = {**OPTIONAL, **content}
    for field, newest in (("format", FORMAT), ("schema", SCHEMA)):
        if type(content.get(field)) is not int or content[field] < 1:
            raise TransferError("backup_head", field=field)
        if content[field] > newest:
            raise TransferError("backup_newer")
    odd = min(content.keys() ^ FIELDS, default=None)
    if odd is not None:
        raise TransferError("backup_head", field=shown(odd))
    tables, unreadable = (_lists(content, field) for field in ("tables", "unreadable"))
    _check_counts(content["counts"], tables)
    as_text = [row for rows in unreadable.values() for row in rows]
    if not all(isinstance(row, str) for row in as_text):
        raise TransferError("backup_head", field="unreadable")
    return Head(content["schema"], _moment(content["exported"]), tables, len(as_text))


def _lists(content: dict[str, Any], field: str) -> dict[str, list[Any]]:
    tables = content[field]
    if not isinstance(tables, dict):
        raise TransferError("backup_head", field=field)
    for table, rows in tables.items():
        if not isinstance(rows, list):
            raise TransferError("backup_head", field=f"{field}, {shown(table)}")
    return tables


def _check_counts(counts: object, tables: dict[str, list[Any]]) -> None:
    if not isinstance(counts, dict):
        raise TransferError("backup_head", field="counts")
    for table in sorted(counts.keys() | tables.keys()):
        said, found = counts.get(table, 0), len(tables.get(table, ()))
        number = said if type(said) is int else "?"
        if number != found:
            raise TransferError("backup_counts", table=shown(table), said=number, found=found)


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise TransferError("backup_head", field="exported")
    return moment
