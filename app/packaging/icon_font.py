"""The icon font, cut down to the icons there are to see."""

from __future__ import annotations

import io

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from app.packaging.fault import BuildError
from app.packaging.icon_names import BY_THE_CLIENT, names_by_the_app

STYLES = ("_baseline", "_outlined", "_rounded", "_sharp")
"""How the names of glyphs end."""


def icon_font(whole: bytes) -> bytes:
    """Return the font ``whole`` with no more than the icons that can be shown.

    Raises:
        BuildError: If the app names an icon that the font does not have.

    """
    codes = glyph_codes(whole)
    client = {name + style for name in BY_THE_CLIENT.split() for style in STYLES}
    app = {glyph_of(name): name for name in sorted(names_by_the_app())}
    if missing := [name for glyph, name in app.items() if glyph not in codes]:
        raise BuildError("icon", name=missing[0])
    font = _opened(whole)
    cutter = Subsetter(Options(layout_features=["*"], notdef_outline=True))
    cutter.populate(unicodes={codes[name] for name in (client & codes.keys()) | app.keys()})
    cutter.subset(font)
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def glyph_codes(whole: bytes) -> dict[str, int]:
    """Return the code of each glyph by its name."""
    return {glyph: code for code, glyph in _opened(whole).getBestCmap().items()}


def glyph_of(icon: str) -> str:
    """Return the name that the font has for the icon that Flet calls ``icon``."""
    name = icon.lower()
    if not name.endswith(STYLES):
        name += STYLES[0]
    return f"_{name}" if name[0].isdigit() else name


def _opened(font: bytes) -> TTFont:
    return TTFont(io.BytesIO(font), recalcTimestamp=False)
