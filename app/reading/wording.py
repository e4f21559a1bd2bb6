"""The words of the screens: every label, sentence and error, by its key."""

from __future__ import annotations

import tomllib
import unicodedata
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from app.domain.days import MONTHS, WEEKDAYS
from app.domain.errors import ContentError
from app.reading.content import WORDS, files_in


def say(key: str, /, **blanks: object) -> str:
    """Return the words under ``key`` with their blanks filled.

    ``key`` is the file and the name in it, as in ``today.rest``. A text with the forms ``one``
    and ``many`` is chosen by the blank ``count``.

    Raises:
        ContentError: If there is no such key, or a blank is not given.

    """
    words = all_wording().get(key)
    if isinstance(words, dict):
        words = words["one" if blanks.get("count") == 1 else "many"]
    if words is None:
        raise ContentError("wording", key=key)
    try:
        return words.format(**{name: _isolated(each) for name, each in blanks.items()})
    except (KeyError, IndexError) as error:
        raise ContentError("wording", key=key) from error


_ISOLATE, _END = "\u2068", "\u2069"
_FROM_THE_RIGHT = ("R", "AL", "RLE", "RLO", "RLI")


def full_day(day: date) -> str:
    """Return ``day`` as in "Sunday 22 November"."""
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    return say(
        "common.day_long",
        weekday=say(f"common.{weekday}"),
        day=day.day,
        month=say(f"common.{month}"),
    )


def _isolated(blank: object) -> object:
    """Return ``blank`` so that words written from right to left do not turn the sentence round."""
    if not isinstance(blank, str) or blank.isascii():
        return blank
    if not any(unicodedata.bidirectional(sign) in _FROM_THE_RIGHT for sign in blank):
        return blank
    return f"{_ISOLATE}{blank}{_END}"


def knows(key: str) -> bool:
    """Return whether there are words under ``key``."""
    return key in all_wording()


@cache
def all_wording() -> dict[str, str | dict[str, str]]:
    """Return all words of the language in use, read once."""
    return _load_wording(WORDS / "wording")


def _load_wording(folder: Traversable) -> dict[str, str | dict[str, str]]:
    """Read every file of ``folder`` into one flat table.

    Raises:
        ContentError: If a file is not TOML.

    """
    table: dict[str, str | dict[str, str]] = {}
    for file in files_in(folder, ".toml"):
        area = file.name.removesuffix(".toml")
        table |= {f"{area}.{name}": words for name, words in _parsed(file).items()}
    return table


def _parsed(file: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ContentError("content", file=file.name, line=0, fault=str(error)) from error
