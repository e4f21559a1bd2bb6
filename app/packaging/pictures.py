"""Draws the pictures that builds begin with, all of them from the one icon: ``poe icons``."""

from __future__ import annotations

from PIL import Image, ImageDraw

from app.packaging.icons import rounded
from app.packaging.place import ROOT
from app.packaging.vector import View, drawn
from app.reading.wording import say
from app.views.tokens import DARK, LIGHT

ASSETS = ROOT / "assets"
SOURCE = ASSETS / "icon.svg"

WHOLE: View = (0, 0, 512)
ADAPTIVE: View = (-128, -128, 768)
"""Android shows the middle two thirds of what it is given, and cuts that to any form."""

NIGHT = {
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
        "icon_android.png": _icon(864, ADAPTIVE),
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


def _icon(size: int, view: View = WHOLE, dark: bool = False) -> Image.Image:
    return drawn(SOURCE.read_text(encoding="utf-8"), size, view, NIGHT if dark else {})


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
