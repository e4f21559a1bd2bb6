"""Where the content lies, and the language in use."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import cast

# A folder, or a place in a zip: both know what they lie in, though not all of their kind do.
APP = cast(Path, files("app"))

CONTENT: Traversable = APP.parent / "content"
"""The folder of all content, read-only."""

WORDS: Traversable = CONTENT / "en"
"""The folder of the language in use; another language is another folder."""

DRAWINGS: Traversable = CONTENT / "drawings"
"""The folder of drawings, which know no language but that of their titles."""


def files_in(folder: Traversable, ending: str) -> list[Traversable]:
    """Return the files of ``folder`` whose names end with ``ending``, in order of name."""
    found = [item for item in folder.iterdir() if item.name.endswith(ending)]
    return sorted(found, key=lambda item: item.name)


def folders_in(folder: Traversable) -> list[Traversable]:
    """Return the folders inside ``folder``, in order of name."""
    return sorted((item for item in folder.iterdir() if item.is_dir()), key=lambda i: i.name)
