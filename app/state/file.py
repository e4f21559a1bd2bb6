"""A file to hand out."""

from __future__ import annotations

from typing import NamedTuple


class File(NamedTuple):
    """What a file is called, and what it holds."""

    name: str
    content: bytes
