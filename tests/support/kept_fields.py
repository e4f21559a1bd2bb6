"""What a schema knows: ``uv run poe fields`` writes it down for the newest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from app.domain.activity import Activity
from app.domain.draft import Drafts
from app.domain.timer import Timer
from app.storage.entries import KINDS
from app.storage.migrations import SCHEMA
from app.transfer.rows import SHAPES

SAMPLES = Path(__file__).parents[1] / "samples"


def file_of(schema: int) -> Path:
    """Return where it stands what ``schema`` knows."""
    return SAMPLES / f"fields-schema-{schema}.txt"


def digest_of(file: Path) -> str:
    """Return what no other content of ``file`` comes to."""
    return hashlib.sha256(file.read_text(encoding="utf-8").encode()).hexdigest()[:16]


def known_now() -> list[str]:
    """Return the fields of all that is kept and the words they hold, a line for each shape."""
    shapes: set[type] = {*SHAPES.values(), *KINDS.values(), Activity, Drafts, Timer}
    return sorted(f"{shape.__name__}: {' '.join(sorted(_fields_of(shape)))}" for shape in shapes)


def _fields_of(shape: Any) -> Iterator[str]:
    """Yield the fields of ``shape``, with those of the values in it, and the words one can hold.

    A row with a word that an app does not know is as unreadable to it as one with such a field.
    """
    for name, kind in get_type_hints(shape).items():
        if name not in {each.name for each in fields(shape)}:
            continue
        yield name
        for inner in (kind, *get_args(kind)):
            if isinstance(inner, type) and issubclass(inner, Enum):
                yield from (f"{name}={each}" for each in inner)
            if is_dataclass(inner):
                yield from (f"{name}.{each}" for each in _fields_of(inner))


def write(file: Path) -> str:
    """Write down in ``file`` what is known now, where nothing stands yet, and say what is next."""
    if file.exists():
        return f"{file.name} is there: give the schema its next number, in app/storage/migrations."
    file.write_text("\n".join(known_now()) + "\n", encoding="utf-8", newline="\n")
    row = f'{SCHEMA}: "{digest_of(file)}",'
    return f"{file.name} is written. Its row in DIGESTS, in tests/storage/test_schema: {row}"


if __name__ == "__main__":
    print(write(file_of(SCHEMA)))
