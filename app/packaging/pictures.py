"""Draws the pictures that builds begin with, all of them from the one icon: ``poe icons``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

from PIL import Image, ImageDraw

from app.packaging.fonts import rounded
from app.packaging.site import ROOT, BuildError
from app.reading.wording import say
from app.views.kit.colours import DARK, LIGHT

_Point = tuple[float, float]
_View = tuple[float, float, float]
"""Where a square part of the drawing begins, across and down, and how wide it is."""

_FINER = 4
"""How many times larger everything is drawn before it is made smaller, for smooth edges."""

_STEPS = 48
"""How many straight pieces a curve is drawn with."""

_TOKEN = re.compile(r"[A-Za-z]|-?\d+(?:\.\d+)?")


def drawn(svg: str, size: int, view: _View, colours: Mapping[str, str]) -> Image.Image:
    """Return the part ``view`` of ``svg`` in ``size`` pixels, with ``colours`` for some of its own.

    Raises:
        BuildError: If there is a shape in it that cannot be drawn here.

    """
    left, top, width = view
    scale = size * _FINER / width
    made = Image.new("RGB", (size * _FINER, size * _FINER))
    brush = ImageDraw.Draw(made)
    for shape in ElementTree.fromstring(svg):
        kind = shape.tag.rpartition("}")[2]
        if kind == "title":
            continue
        fill = shape.attrib.get("fill", "")
        outline = [((x - left) * scale, (y - top) * scale) for x, y in _outline(kind, shape.attrib)]
        brush.polygon(outline, colours.get(fill, fill))
    return made.reduce(_FINER)


def _outline(kind: str, said: Mapping[str, str]) -> list[_Point]:
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


def _along(path: str) -> Iterator[_Point]:
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
    for token in _TOKEN.findall(path):
        if token.isalpha():
            if sign:
                yield sign, numbers
            sign, numbers = token, []
        else:
            numbers.append(float(token))
    yield sign, numbers


def _curve(start: _Point, one: _Point, other: _Point, end: _Point) -> Iterator[_Point]:
    for step in range(1, _STEPS + 1):
        there = step / _STEPS
        back = 1 - there
        shares = (back**3, 3 * back**2 * there, 3 * back * there**2, there**3)
        points = (start, one, other, end)
        x = sum(share * point[0] for share, point in zip(shares, points, strict=True))
        y = sum(share * point[1] for share, point in zip(shares, points, strict=True))
        yield x, y


ASSETS = ROOT / "assets"
SOURCE = ASSETS / "icon.svg"

_WHOLE: _View = (0, 0, 512)
_ADAPTIVE: _View = (-128, -128, 768)
"""Android shows the middle two thirds of what it is given, and cuts that to any form."""

_NIGHT = {
    "#DCEBE9": DARK.sea_pale,
    "#C98264": DARK.drawing["clay3"],
    "#7FB3B6": DARK.drawing["sea3"],
    "#1F6570": DARK.drawing["sea2"],
}
"""The icon's colours in the dark."""


def pictures() -> dict[str, Image.Image]:
    """Return all pictures, by the names that Flet looks for in the assets."""
    return {
        "favicon.png": _icon(64),
        "icon.png": _icon(512),
        "icon_android.png": _icon(864, _ADAPTIVE),
        "icon_linux.png": rounded(_icon(512)),
        "icon_macos.png": _icon(1024),
        "icon_windows.png": rounded(_icon(256)),
        "splash.png": _round(_icon(768)),
        "splash_dark.png": _round(_icon(768, dark=True)),
    }


def background() -> str:
    """Return the colour that lies behind the icon, where a device wants one."""
    return LIGHT.sea_mist


def main() -> None:
    """Draw all pictures anew."""
    made = pictures()
    for name, picture in made.items():
        picture.save(ASSETS / name, optimize=True)
    print(say("packaging.pictures_drawn", count=len(made), source=SOURCE))


def _icon(size: int, view: _View = _WHOLE, dark: bool = False) -> Image.Image:
    return drawn(SOURCE.read_text(encoding="utf-8"), size, view, _NIGHT if dark else {})


def _round(square: Image.Image) -> Image.Image:
    """Return ``square`` cut to a circle, which is what Android shows of a splash."""
    wide = square.width * 2
    mask = Image.new("L", (wide, wide))
    ImageDraw.Draw(mask).ellipse((0, 0, wide - 1, wide - 1), 255)
    made = square.copy()
    made.putalpha(mask.reduce(2))
    return made


if __name__ == "__main__":
    main()
