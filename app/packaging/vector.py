"""Draws the project's own icon from its file, which holds a few plain shapes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from PIL import Image, ImageDraw

from app.packaging.fault import BuildError

Point = tuple[float, float]
View = tuple[float, float, float]
"""Where a square part of the drawing begins, across and down, and how wide it is."""

FINER = 4
"""How many times larger everything is drawn before it is made smaller, for smooth edges."""

STEPS = 48
"""How many straight pieces a curve is drawn with."""

TOKEN = re.compile(r"[A-Za-z]|-?\d+(?:\.\d+)?")


def drawn(svg: str, size: int, view: View, colours: Mapping[str, str]) -> Image.Image:
    """Return the part ``view`` of ``svg`` in ``size`` pixels, with ``colours`` for some of its own.

    Raises:
        BuildError: If there is a shape in it that cannot be drawn here.

    """
    left, top, width = view
    scale = size * FINER / width
    made = Image.new("RGB", (size * FINER, size * FINER))
    brush = ImageDraw.Draw(made)
    for shape in ElementTree.fromstring(svg):
        kind = shape.tag.rpartition("}")[2]
        if kind == "title":
            continue
        fill = shape.attrib.get("fill", "")
        outline = [((x - left) * scale, (y - top) * scale) for x, y in _outline(kind, shape.attrib)]
        brush.polygon(outline, colours.get(fill, fill))
    return made.reduce(FINER)


def _outline(kind: str, said: Mapping[str, str]) -> list[Point]:
    if kind == "rect":
        x, y, width, height = (float(said[name]) for name in ("x", "y", "width", "height"))
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    if kind == "circle":
        x, y, radius = (float(said[name]) for name in ("cx", "cy", "r"))
        r = radius * 0.5522847498  # four curves this bent are a circle to the eye
        path = (
            f"M{x - radius} {y} C{x - radius} {y - r} {x - r} {y - radius} {x} {y - radius}"
            f" S{x + radius} {y - r} {x + radius} {y} S{x + r} {y + radius} {x} {y + radius}"
            f" S{x - radius} {y + r} {x - radius} {y}"
        )
        return list(_along(path))
    if kind == "path":
        return list(_along(said["d"]))
    raise BuildError("shape", what=kind)


def _along(path: str) -> Iterator[Point]:
    """Go along ``path``: its moves, lines and curves, all of them to absolute places."""
    here = bend = (0.0, 0.0)
    for sign, numbers in _parts(path):
        if sign in "CS":
            # A curve with S begins as the last one ended: its first bend is that one's mirrored.
            first = (2 * here[0] - bend[0], 2 * here[1] - bend[1])
            points = [(numbers[i], numbers[i + 1]) for i in range(0, len(numbers), 2)]
            *bends, end = points if sign == "C" else [first, *points]
            yield from _curve(here, bends[0], bends[1], end)
            here, bend = end, bends[1]
            continue
        if sign == "M":
            here = (numbers[0], numbers[1])
        elif sign == "H":
            here = (numbers[0], here[1])
        elif sign == "V":
            here = (here[0], numbers[0])
        elif sign != "Z":
            raise BuildError("shape", what=sign)
        bend = here
        yield here


def _parts(path: str) -> Iterator[tuple[str, list[float]]]:
    sign, numbers = "", list[float]()
    for token in TOKEN.findall(path):
        if token.isalpha():
            if sign:
                yield sign, numbers
            sign, numbers = token, []
        else:
            numbers.append(float(token))
    yield sign, numbers


def _curve(start: Point, one: Point, other: Point, end: Point) -> Iterator[Point]:
    for step in range(1, STEPS + 1):
        there = step / STEPS
        back = 1 - there
        shares = (back**3, 3 * back**2 * there, 3 * back * there**2, there**3)
        points = (start, one, other, end)
        x = sum(share * point[0] for share, point in zip(shares, points, strict=True))
        y = sum(share * point[1] for share, point in zip(shares, points, strict=True))
        yield x, y
