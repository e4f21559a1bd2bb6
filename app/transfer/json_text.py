"""The JSON in a file somebody handed in, read strictly."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from app.domain.errors import TransferError
from app.reading.wording import say
from app.transfer.rows import shown

LARGEST = 200_000_000
"""The most bytes a file may have (our choice: some ten times ten years of notes)."""

_LONGEST_NUMBER = 30
"""The most characters a number may have (our choice: far more than any that is written)."""

APP = "Ebb and Flow"
_BEGINNING = 4096
"""In so many bytes a backup has said whose it is; of a large file the page hands over no more."""

_TWICE = object()
"""Stands where a name was given twice, so that neither of the two is taken for the right one."""


def parsed(data: bytes) -> object:
    """Return what the JSON in ``data`` holds.

    Raises:
        TransferError: If it is empty, too large, no text, cut off or no JSON; it says where.

    """
    if len(data) > LARGEST:
        raise TransferError("backup_too_large", most=LARGEST // 1_000_000)
    if (kind := kind_of(data)) is not None:
        raise TransferError("backup_other", kind=say(f"transfer.is_{kind}"))
    text = _decoded(data)
    if not text.strip():
        raise TransferError("backup_empty")

    def refused(number: str) -> NoReturn:
        line = text.count("\n", 0, text.find(number)) + 1
        raise TransferError("backup_number", line=line, number=shown(number))

    def read_number(number: str, kind: Callable[[str], float] = float) -> float:
        value = kind(number) if len(number) <= _LONGEST_NUMBER else math.inf
        return value if math.isfinite(value) else refused(number)

    try:
        return json.loads(
            text,
            object_pairs_hook=_named_once,
            parse_int=partial(read_number, kind=int),
            parse_float=read_number,
            parse_constant=refused,
        )
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        code = "backup_cut" if cut else "backup_json"
        other = len(data) >= _BEGINNING or not text.lstrip().startswith("{")
        if other and APP not in text[:_BEGINNING]:
            code = "backup_foreign"
        raise TransferError(code, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise TransferError("backup_too_deep") from error


_SIGNS = (
    ("picture", rb"\xff\xd8\xff|\x89PNG|GIF8|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(?:hei|mif|avi)"),
    ("film", rb"RIFF|.{4}ftyp|\x1a\x45\xdf\xa3|OggS|ID3|fLaC"),
    ("pdf", rb"%PDF"),
    ("calendar", rb"BEGIN:VCALENDAR"),
    ("packed", rb"PK[\x03\x05]"),
)
"""How files begin that people take for a backup."""


def kind_of(data: bytes) -> str | None:
    """Return what the file is, if it is of a kind that is known and is no JSON."""
    begins = (kind for kind, sign in _SIGNS if re.match(sign, data, re.DOTALL))
    kind = next(begins, None)
    start = data[:_BEGINNING].decode("utf-8-sig", "replace")
    tables = say("transfer.file_activities") in start if kind == "packed" else False
    return "tables" if tables or start.startswith(_table_starts()) else kind


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TransferError("backup_not_text", line=line) from error


def _named_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        return {name: _TWICE if names.count(name) > 1 else found[name] for name in found}
    return found


def _table_starts() -> tuple[str, ...]:
    """Return how the tables of the app begin, whichever sign parts their cells."""
    names = (say(f"transfer.column_{name}") for name in ("day", "first", "kind"))
    return tuple(f"{name}{parts}" for name in names for parts in ",;")
