"""Whether a stored value is what the app itself would have written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DEEPEST = 4
"""Rows are never nested deeper than this (our choice: two more than they are today)."""


def alike(stored: Any, written: Any) -> bool:
    """Return whether both say the same in JSON; unlike in Python, ``true`` is not 1."""
    if type(stored) is str:
        return bool(stored == written)
    if isinstance(stored, bool) or isinstance(written, bool):
        return stored is written
    if isinstance(stored, dict):
        return (
            isinstance(written, Mapping)
            and stored.keys() == written.keys()
            and all(alike(value, written[name]) for name, value in stored.items())
        )
    if isinstance(stored, list):
        return (
            isinstance(written, (list, tuple))
            and len(stored) == len(written)
            and all(map(alike, stored, written))
        )
    return bool(stored == written)


def is_plain(value: Any, deepest: int = DEEPEST) -> bool:
    """Return whether ``value`` is nested no deeper than ``deepest`` and all its text is text."""
    if isinstance(value, str):
        return value.isascii() or _can_be_written(value)
    if value is None or isinstance(value, (bool, int, float)):
        return True
    inside = [*value, *value.values()] if isinstance(value, dict) else value
    return (
        isinstance(inside, list)
        and deepest > 0
        and all(is_plain(inner, deepest - 1) for inner in inside)
    )


def _can_be_written(text: str) -> bool:
    """Return whether ``text`` has no half characters, which JSON can hold and files cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
