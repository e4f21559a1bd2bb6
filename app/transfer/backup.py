"""The backup: one readable file with all that may leave this device, checked when it comes back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.draft import Drafts
from app.domain.errors import TransferError
from app.domain.settings import DEVICE_FACTS
from app.domain.timer import Timer
from app.reading.wording import say
from app.storage.migrations import META, SCHEMA, Data, migrated
from app.storage.whole import Tables
from app.transfer.json_text import APP, parsed
from app.transfer.rows import Fault, FaultKind, fault_in, is_known, shown

FORMAT = 1
"""The number of the format; a file that does not say is of the first."""

_FIELDS = {"app", "format", "schema", "exported", "counts", "tables", "unreadable"}
_OPTIONAL = {"format": 1, "unreadable": {}}


@dataclass(frozen=True, slots=True)
class _Head:
    """What a backup says about itself, and its rows as they stand in it."""

    schema: int
    exported: datetime
    tables: Tables
    unreadable: int
    """How many rows the app that wrote it could not read itself."""


def _read_head(content: object) -> _Head:
    """Return the head of the backup that ``content`` holds.

    Raises:
        TransferError: If it is no backup of this app, of a newer one, or not complete.

    """
    if not isinstance(content, dict) or content.get("app") != APP:
        raise TransferError("backup_foreign")
    content = {**_OPTIONAL, **content}
    for field, newest in (("format", FORMAT), ("schema", SCHEMA)):
        if type(content.get(field)) is not int or content[field] < 1:
            raise TransferError("backup_head", field=field)
        if content[field] > newest:
            raise TransferError("backup_newer")
    odd = min(content.keys() ^ _FIELDS, default=None)
    if odd is not None:
        raise TransferError("backup_head", field=shown(odd))
    tables, unreadable = (_lists(content, field) for field in ("tables", "unreadable"))
    _check_counts(content["counts"], tables)
    as_text = [row for rows in unreadable.values() for row in rows]
    if not all(isinstance(row, str) for row in as_text):
        raise TransferError("backup_head", field="unreadable")
    return _Head(content["schema"], _moment(content["exported"]), tables, len(as_text))


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


def _laid_out(tables: Tables, unreadable: Tables, now: datetime) -> bytes:
    fields = {
        "app": _json(APP),
        "format": _json(FORMAT),
        "schema": _json(SCHEMA),
        "exported": _json(now.isoformat()),
        "counts": _block({name: _json(len(rows)) for name, rows in tables.items()}, "  "),
        "tables": _tables({name: map(_json, rows) for name, rows in tables.items()}),
    }
    if unreadable:
        as_text = {name: map(_text, rows) for name, rows in unreadable.items()}
        fields["unreadable"] = _tables(as_text)
    return f"{_block(fields)}\n".encode()


def _tables(tables: Mapping[str, Iterable[str]]) -> str:
    return _block({name: _lines(rows) for name, rows in tables.items()}, "  ")


def _block(fields: dict[str, str], indent: str = "") -> str:
    each = [f"{indent}  {json.dumps(name)}: {value}" for name, value in fields.items()]
    return "\n".join(["{", ",\n".join(each), f"{indent}}}"]) if each else "{}"


def _lines(rows: Iterable[str]) -> str:
    return "[\n      " + ",\n      ".join(rows) + "\n    ]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _text(row: object) -> str:
    """Return ``row`` as JSON in a JSON string, which holds whatever it is."""
    return json.dumps(json.dumps(row))


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds; every row is one the app reads."""

    schema: int
    """The schema it was written with; ``tables`` is already in the newest one."""
    exported: datetime
    tables: Tables
    unreadable: int = 0
    """How many rows of the file its app could not read when it wrote them; they stay there."""


def write_backup(tables: Tables, now: datetime) -> bytes:
    """Return ``tables`` as a backup made ``now``, documents exactly as stored.

    A row that ``read_backup`` would refuse must not spoil the file: it goes, as text, into a
    part of its own that is kept but not restored.
    """
    sound, unreadable = Tables(), Tables()
    for table, rows in sorted(tables.items()):
        ids = set[object]()
        for row in rows:
            kept = is_known(table) and fault_in(table, row) is None and row["id"] not in ids
            (sound if kept else unreadable).setdefault(table, []).append(row)
            ids.add(row["id"] if kept else None)
    return _laid_out(sound, unreadable, now)


def read_backup(data: bytes) -> Backup:
    """Return the backup in ``data``.

    Raises:
        TransferError: If anything in it is not as it should be; it says what and where.

    """
    head = _read_head(parsed(data))
    tables = _brought_up_to_date(head)
    for table, rows in tables.items():
        _check_table(table, rows)
    filled = {table: rows for table, rows in sorted(tables.items()) if rows}
    return Backup(head.schema, head.exported, filled, head.unreadable)


def _brought_up_to_date(head: _Head) -> Tables:
    for table, rows in head.tables.items():
        for number, row in enumerate(rows, 1):
            if not isinstance(row, dict):
                raise _wrong_row(table, number, Fault("", FaultKind.VALUE))
    if head.schema == SCHEMA:
        return head.tables
    numbered: Data = {
        table: {str(number): row for number, row in enumerate(rows, 1)}
        for table, rows in head.tables.items()
    }
    try:
        data = migrated(numbered | {META: {"1": {"id": "schema", "schema": head.schema}}})
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise TransferError("backup_old", schema=head.schema) from error
    return {table: list(rows.values()) for table, rows in data.items() if table != META}


def _check_table(table: str, rows: list[dict[str, object]]) -> None:
    if not is_known(table):
        raise TransferError("backup_table", table=shown(table))
    seen = dict[object, int]()
    for number, row in enumerate(rows, 1):
        if (fault := fault_in(table, row)) is not None:
            raise _wrong_row(table, number, fault)
        first = seen.setdefault(row["id"], number)
        if first != number:
            raise TransferError("backup_twice", table=table, row=number, first=first)


def _wrong_row(table: str, number: int, fault: Fault) -> TransferError:
    words = say(f"transfer.fault_{fault.kind}")
    field = shown(fault.field) or say("transfer.whole_row")
    return TransferError("backup_row", table=shown(table), row=number, field=field, fault=words)


DEVICE_TABLES: dict[str, type] = {"timers": Timer, "drafts": Drafts}
"""A timer runs on one device: in a backup it would be long over, and be noted once more. And what
was not saved is no note."""

_SETTINGS = "settings"


def portable(tables: Tables) -> Tables:
    """Return ``tables`` as another device may have them."""
    travelling = _without_device_tables(tables)
    if _SETTINGS not in tables:
        return travelling
    rows = [
        {name: value for name, value in row.items() if name not in DEVICE_FACTS}
        for row in tables[_SETTINGS]
    ]
    return {**travelling, _SETTINGS: rows}


def _without_device_tables(tables: Tables) -> Tables:
    return {name: rows for name, rows in tables.items() if name not in DEVICE_TABLES}


def staying(tables: Tables, here: Tables) -> Tables:
    """Return ``tables`` with what stays on this device as it is ``here``."""
    own = {name: here[name] for name in DEVICE_TABLES if name in here}
    return _without_device_tables(tables) | own
