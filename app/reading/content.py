"""The files of the content: documents with their header, and drawings with named colours."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar, cast

from app.domain.errors import ContentError

# A folder, or a place in a zip: both know what they lie in, though not all of their kind do.
_APP = cast(Path, files("app"))

CONTENT: Traversable = _APP.parent / "content"
"""The folder of all content, read-only."""

LANGUAGE = "en"

WORDS: Traversable = CONTENT / LANGUAGE
"""The folder of the language in use; another language is another folder."""

_DRAWINGS: Traversable = CONTENT / "drawings"
"""The folder of drawings, which know no language but that of their titles."""


ASSETS: Traversable = _APP.parent / "assets"
"""The folder of fonts and pictures. In the web app it is not there: the page has them."""


def files_in(folder: Traversable, ending: str) -> list[Traversable]:
    """Return the files of ``folder`` whose names end with ``ending``, in order of name."""
    found = [item for item in folder.iterdir() if item.name.endswith(ending)]
    return sorted(found, key=lambda item: item.name)


def folders_in(folder: Traversable) -> list[Traversable]:
    """Return the folders inside ``folder``, in order of name."""
    return sorted((item for item in folder.iterdir() if item.is_dir()), key=lambda i: i.name)


_FENCE = "+++\n"
_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Document:
    """A file taken apart. Everything asked of it that is not there is a ``ContentError``."""

    name: str
    head: str
    fields: dict[str, Any]
    body: str

    def text(self, key: str, default: str | None = None) -> str:
        """Return the text under ``key``."""
        return self._get(key, str, default)

    def number(self, key: str, default: int | None = None) -> int:
        """Return the whole number under ``key``; ``default`` if it may be left out."""
        return self._get(key, int, default)

    def flag(self, key: str) -> bool:
        """Return the true or false under ``key``; false if it is not given."""
        return self._get(key, bool, False)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the list of texts under ``key``; empty if it is not given."""
        items = self._get(key, list, [])
        if not all(isinstance(item, str) for item in items):
            raise self.fault(f"{key} is not a list of texts", key)
        return tuple(items)

    def tables(self, key: str) -> tuple[dict[str, Any], ...]:
        """Return the tables under ``[[key]]``."""
        items = self._get(key, list)
        if not all(isinstance(item, dict) for item in items):
            raise self.fault(f"{key} is not a list of tables", key)
        return tuple(items)

    def sections(self) -> tuple[tuple[str, str], ...]:
        """Return the headings of the body, each with the Markdown under it."""
        parts = _HEADING.split(self.body)[1:]
        return tuple(
            (title, text.strip()) for title, text in zip(parts[::2], parts[1::2], strict=True)
        )

    def fault(self, fault: str, key: str = "") -> ContentError:
        """Return the error that names this file, the line of ``key`` and the ``fault``."""
        lines = self.head.splitlines()
        at = next((i for i, line in enumerate(lines) if line.startswith(key)), len(lines))
        return ContentError("content", file=self.name, line=at + 2, fault=fault)

    def _get(self, key: str, shape: type[T], default: T | None = None) -> T:
        value = self.fields.get(key, default)
        if value is None:
            raise self.fault(f"{key} is missing from the header", "\0")
        if not isinstance(value, shape):
            raise self.fault(f"{key} is not a {shape.__name__}", key)
        return value


def read_document(file: Traversable, name: str = "") -> Document:
    """Read ``file``; ``name`` is how errors call it.

    Raises:
        ContentError: If there is no header, or it is not TOML.

    """
    return parse_document(name or file.name, file.read_text(encoding="utf-8"))


def parse_document(name: str, text: str) -> Document:
    """Split ``text`` into its header and its body.

    Raises:
        ContentError: If there is no header, or it is not TOML.

    """
    text = text.replace("\r\n", "\n")
    before, *parts = text.split(_FENCE, 2)
    if before or len(parts) != 2:
        raise ContentError("content", file=name, line=1, fault="no header between lines of +++")
    head, body = parts
    return Document(name, head, _parsed(name, head), body.strip())


def _parsed(name: str, head: str) -> dict[str, Any]:
    try:
        return tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) + 1 if place else head.count("\n") + 1
        fault = re.sub(r" \(at .*\)$", "", str(error))
        raise ContentError("content", file=name, line=line, fault=fault) from error


_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_ENDING = ".svg"
_COLOUR = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A picture and what it shows in words."""

    svg: str
    title: str

    def coloured(self, colours: Mapping[str, str]) -> str:
        """Return the picture with each named colour filled in."""
        return _COLOUR.sub(lambda name: colours[name[1]], self.svg)


def read_drawings() -> None:
    """Read every drawing now, so that none has to be read later."""
    for file in files_in(_DRAWINGS, _ENDING):
        drawing(file.name.removesuffix(_ENDING))


@cache
def drawing(name: str) -> _Drawing:
    """Return the drawing called ``name``."""
    svg = (_DRAWINGS / f"{name}{_ENDING}").read_text(encoding="utf-8")
    title = _TITLE.search(svg)
    return _Drawing(svg, title[1].strip() if title else "")
