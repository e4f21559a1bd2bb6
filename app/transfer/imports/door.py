"""The door for files of other apps: whose it is shows in what it holds, never in its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import tzinfo

from app.domain.errors import TransferError
from app.reading.wording import say
from app.transfer.imports.archive import Archive
from app.transfer.imports.bearable import is_bearable, read_bearable
from app.transfer.imports.daylio import is_daylio, read_daylio
from app.transfer.imports.habitkit import is_habitkit, read_habitkit
from app.transfer.imports.loop_csv import habits_file, read_loop_csv
from app.transfer.imports.loop_database import MAGIC, read_loop_database
from app.transfer.imports.source import Answers, Ask, Format, Source, Steps, answer
from app.transfer.imports.table import read_table
from app.transfer.imports.text import (
    LARGEST,
    Text,
    decoded,
    delimiter_of,
    header_of,
    rows_in,
)
from app.transfer.imports.visible import is_visible, read_visible
from app.transfer.json_text import kind_of, parsed

_ZIP = b"PK"
_OTHER = ("picture", "film", "pdf", "calendar")
"""Kinds of files that hold no notes of any app."""

_DAYLIO_BACKUP = "backup.daylio"
_INSIDE = (".csv", ".tsv", ".txt", ".json", ".db")
"""What is looked into where a zip holds nothing else."""

_DEEPEST = 24
"""JSON is never nested deeper than this in files that are read (our choice: they need six)."""

_LARGEST_JSON = 30_000_000
"""Ten years of a habit app are a few megabytes (our choice)."""

_RECOGNISED: tuple[tuple[Format, Callable[[list[str]], bool]], ...] = (
    (Format.VISIBLE, is_visible),
    (Format.DAYLIO, is_daylio),
    (Format.BEARABLE, is_bearable),
)
_READERS: dict[Format, Callable[[Text, Answers, tzinfo | None], Steps[Source]]] = {
    Format.VISIBLE: read_visible,
    Format.DAYLIO: read_daylio,
    Format.BEARABLE: read_bearable,
    Format.TABLE: read_table,
}


def read_file(data: bytes, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    """Read the file that ``data`` is; ``answers`` are those to what an earlier reading asked.

    Moments in it come to the day, and the time, that they were in ``zone``.

    Raises:
        TransferError: If it cannot be read; it says why, and where.

    """
    if not data.strip():
        raise TransferError("import_empty")
    if len(data) > LARGEST:
        raise TransferError("import_large", most=LARGEST // 1_000_000)
    kind = kind_of(data)
    if kind in _OTHER:
        raise TransferError("import_other", kind=say(f"transfer.is_{kind}"))
    if data.startswith(_ZIP):
        archive = Archive(data)
        if habits_file(archive) is not None:
            return (yield from read_loop_csv(archive, answers, zone))
        data = _only_file(archive)
    if data.startswith(MAGIC):
        return (yield from read_loop_database(data))
    text = decoded(data, answers)
    if text.letters.lstrip()[:1] in ("{", "["):
        return (yield from _read_json(text.letters))
    return (yield from _read_table(text, answers, zone))


def _only_file(archive: Archive) -> bytes:
    if any(name.rpartition("/")[2] == _DAYLIO_BACKUP for name in archive.names):
        raise TransferError("import_daylio_backup")
    if len(archive.names) != 1 or not archive.names[0].casefold().endswith(_INSIDE):
        raise TransferError("import_zip_unknown")
    content = archive.read(archive.names[0])
    if content.startswith(_ZIP) or not content.strip():
        raise TransferError("import_zip_unknown")
    return content


def _read_json(letters: str) -> Steps[Source]:
    if len(letters) > _LARGEST_JSON:
        raise TransferError("import_large", most=_LARGEST_JSON // 1_000_000)
    if _depth(letters) > _DEEPEST:
        raise TransferError("import_deep")
    try:
        content = parsed(letters.encode())
    except TransferError as error:
        place = {"line": error.details.get("line", 1), "column": error.details.get("column", 1)}
        raise TransferError("import_json", **place) from None
    except UnicodeEncodeError:
        raise TransferError("import_not_text") from None
    if isinstance(content, dict) and content.get("app") == "Ebb and Flow":
        raise TransferError("import_own_backup")
    if not isinstance(content, dict) or not is_habitkit(content):
        raise TransferError("import_json_unknown", seen=_names(content))
    return (yield from read_habitkit(content))


_OUTSIDE_WORDS = re.compile(r'"(?:[^"\\]|\\.)*+"|[^"\[\]{}]++', re.DOTALL)


def _depth(letters: str) -> int:
    """Return how deep the brackets in ``letters`` are nested, before anything is built of them."""
    deepest = now = 0
    for sign in _OUTSIDE_WORDS.sub("", letters):
        now += (sign in "[{") - (sign in "]}")
        deepest = max(deepest, now)
        if deepest > _DEEPEST:
            break
    return deepest


def _names(content: object) -> str:
    """Return the names at the top of ``content``, plain ones alone: a value may be a secret."""
    names = content if isinstance(content, dict) else ()
    plain = [name for name in names if re.fullmatch(r"[A-Za-z_]{1,30}", name)]
    return ", ".join(plain[:5]) or "–"


_BLANK_AHEAD = re.compile(r"\A(?:[^\S\r\n]*[\r\n])+")
"""The lines before the first that has anything."""


def _read_table(text: Text, answers: Answers, zone: tzinfo | None) -> Steps[Source]:
    first = next((line for line in text.letters.splitlines() if line.strip()), "")
    header = header_of(next(rows_in(first, delimiter_of(first)), (1, [""]))[1])
    found = (name for name, fits in _RECOGNISED if fits(header))
    guess = next(found, Format.TABLE)
    if guess is Format.TABLE:
        return (yield from read_table(text, answers, zone))
    # The person can say that it is something else that only looks like that.
    ask = Ask("format", "", (guess, Format.TABLE), guess)
    letters = _BLANK_AHEAD.sub("", text.letters)
    reader = _READERS[Format(answer(ask, answers))]
    return (yield from reader(Text(letters, (*text.asks, ask)), answers, zone))
