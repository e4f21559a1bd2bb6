"""The one JSON file of the first version, taken over when there is nothing newer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.storage.migrations import Data

FILE = "notebook.json"


@dataclass(frozen=True, slots=True)
class FirstVersion:
    """What the file held, or the name under which it was set aside because it held nothing."""

    data: Data
    set_aside: str = ""


def read_first_version(folder: Path, now: datetime) -> FirstVersion | None:
    """Return what the first version left in ``folder``, if it left anything.

    A file that cannot be understood is renamed with the date of ``now``, never overwritten.

    Raises:
        OSError: If it cannot be read or renamed.

    """
    path = folder / FILE
    if not path.exists():
        return None
    try:
        data = json.loads(path.read_bytes())
    except ValueError:
        data = None
    if isinstance(data, dict) and all(isinstance(table, dict) for table in data.values()):
        return FirstVersion(data)
    aside = path.with_stem(f"{path.stem}-damaged-{now:%Y-%m-%d-%H%M%S}")
    path.rename(aside)
    return FirstVersion({}, aside.name)


def keep_first_version(folder: Path) -> None:
    """Rename the file once its content is safe in the new place."""
    path = folder / FILE
    if path.exists():
        path.replace(path.with_suffix(".taken-over.json"))
