"""The pictures under which a device shows the installed app."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from app.packaging.icon_font import glyph_codes
from app.packaging.place import CLIENT, ROOT
from app.packaging.site import Site
from app.views.tokens import LIGHT

SIZES = (192, 512)
TOUCH = 180
SHORTCUT = 96
ROUND = 0.22
"""How much of its width the corner of a picture takes that nobody else rounds."""


def put_icons(site: Site, shortcuts: dict[str, str]) -> None:
    """Add the pictures, and one for each of ``shortcuts``, which are given with their icons."""
    whole = Image.open(ROOT / "assets" / "icon.png").convert("RGB")
    for size in SIZES:
        square = whole.resize((size, size), Image.Resampling.LANCZOS)
        site.put(f"icons/maskable-{size}.png", _png(square))
        site.put(f"icons/icon-{size}.png", _png(rounded(square)))
    touch = whole.resize((TOUCH, TOUCH), Image.Resampling.LANCZOS)
    site.put("icons/apple-touch.png", _png(touch))
    for name, icon in shortcuts.items():
        site.put(f"icons/{name}.png", _png(_shortcut(icon)))


def rounded(square: Image.Image) -> Image.Image:
    """Return ``square`` with round corners, for where nobody else rounds them."""
    size = square.width
    mask = Image.new("L", (size * 4, size * 4))
    ImageDraw.Draw(mask).rounded_rectangle(
        (0, 0, size * 4 - 1, size * 4 - 1), size * 4 * ROUND, 255
    )
    made = square.copy()
    made.putalpha(mask.resize((size, size), Image.Resampling.LANCZOS))
    return made


def _shortcut(icon: str) -> Image.Image:
    font_file = CLIENT / "assets/fonts/MaterialIcons-Regular.otf"
    sign = chr(glyph_codes(font_file.read_bytes())[icon])
    made = Image.new("RGB", (SHORTCUT, SHORTCUT), LIGHT.sea)
    font = ImageFont.truetype(font_file, SHORTCUT // 2)
    middle = (SHORTCUT / 2, SHORTCUT / 2)
    ImageDraw.Draw(made).text(middle, sign, LIGHT.on_sea, font, anchor="mm")
    return made


def _png(picture: Image.Image) -> bytes:
    made = io.BytesIO()
    picture.save(made, "PNG", optimize=True)
    return made.getvalue()
