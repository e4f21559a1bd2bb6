"""The sizes of text: eleven names, two font files, never a weight."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.views.look import Look

REGULAR, SEMIBOLD = "Atkinson", "Atkinson Semibold"
"""Two files, two families: asking one file for another weight would smear it."""

FONTS = {
    REGULAR: "fonts/AtkinsonHyperlegibleNext-Regular.ttf",
    SEMIBOLD: "fonts/AtkinsonHyperlegibleNext-SemiBold.ttf",
}

SIZES: dict[str, tuple[int, int, str]] = {
    "huge": (72, 80, SEMIBOLD),
    "display": (30, 38, SEMIBOLD),
    "title": (24, 32, SEMIBOLD),
    "gist": (23, 33, SEMIBOLD),
    "heading": (20, 28, SEMIBOLD),
    "reader": (18, 29, REGULAR),
    "body": (16, 24, REGULAR),
    "label": (16, 24, SEMIBOLD),
    "small": (14, 20, REGULAR),
    "small_label": (14, 20, SEMIBOLD),
}
"""Size and line height in pixels before scaling, and the family."""

LARGE_SIZES = {"gist": (20, 26), "title": (19, 25), "heading": (18, 24), "display": (20, 26)}
"""From 150 % text on headings grow less than the text, or they would fill a small screen."""


def text_style(look: Look, kind: str, color: str | None = None, **more: Any) -> ft.TextStyle:
    """Return the style called ``kind`` in ``look``."""
    size, line, family = SIZES[kind]
    if look.large and kind in LARGE_SIZES:
        size, line = LARGE_SIZES[kind]
    return ft.TextStyle(
        size=size * look.text_size,
        height=line / size,
        font_family=family,
        color=color or look.tokens.ink,
        **more,
    )
