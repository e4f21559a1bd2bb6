"""How a backup is laid out: indented, one row a line, so that people can read and compare it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from app.storage.migrations import SCHEMA
from app.storage.whole import Tables
from app.transfer.head import APP, FORMAT


def laid_out(tables: Tables, unreadable: Tables, now: datetime) -> bytes:
    """Return the file that holds ``tables``, and as text the rows that are ``unreadable``."""
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
