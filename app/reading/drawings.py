"""Drawings: SVG text with named colours, filled in from the theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.reading.content import DRAWINGS, files_in

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
    for file in files_in(DRAWINGS, _ENDING):
        drawing(file.name.removesuffix(_ENDING))


@cache
def drawing(name: str) -> _Drawing:
    """Return the drawing called ``name``."""
    svg = (DRAWINGS / f"{name}{_ENDING}").read_text(encoding="utf-8")
    title = _TITLE.search(svg)
    return _Drawing(svg, title[1].strip() if title else "")
