"""The backup: one readable file with everything, checked row by row when it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import TransferError
from app.reading.wording import say
from app.storage.migrations import META, SCHEMA, Data, migrated
from app.storage.whole import Tables
from app.transfer.fault import Fault, FaultKind, shown
from app.transfer.head import Head, read_head
from app.transfer.json_text import parsed
from app.transfer.layout import laid_out
from app.transfer.shapes import is_known
from app.transfer.soundness import fault_in


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
    return laid_out(sound, unreadable, now)


def read_backup(data: bytes) -> Backup:
    """Return the backup in ``data``.

    Raises:
        TransferError: If anything in it is not as it should be; it says what and where.

    """
    head = read_head(parsed(data))
    tables = _brought_up_to_date(head)
    for table, rows in tables.items():
        _check_table(table, rows)
    filled = {table: rows for table, rows in sorted(tables.items()) if rows}
    return Backup(head.schema, head.exported, filled, head.unreadable)


def _brought_up_to_date(head: Head) -> Tables:
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
