"""How the app looks just now: colours, room and text size, handed down in one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import flet as ft

from app.views.kit.colours import LIGHT, Tokens

_TABLET, _DESKTOP = 600, 1000
"""Widths from which there is a rail, and a rail with words and two panes."""

_NARROW, _LARGER = 360, 1.2
"""Below this width, with text above this scale, words and buttons share no row."""

_LETTER = 0.59
"""How wide a letter is in the words of buttons, as a share of its size; tests measure them all."""

_WIDTHS = {"mwMW": 0.87, "fijlrtI .,:'-–·\u00a0\u2009": 0.37} | {
    "ABCDEFGHJKLNOPQRSTUVXYZ0123456789": 0.7
}
_WIDER = {letter: wide for letters, wide in _WIDTHS.items() for letter in letters}
"""Letters that are much wider, or narrower, than others."""

WIDEST = 1600
"""How much of a very wide window is used, so that what belongs together is near (our choice)."""

WIDEST_SHEET = 640
"""How wide a sheet becomes in a large window, in pixels (our choice)."""

_LOW, _LOW_SHARE = 560, 0.7
"""Below this height, as on a phone that lies on its side, drawings are so much smaller."""

_BARE = 330
"""Where less height than this is left beside the bar of places, next to nothing would be left
between the head and the foot of a page. A phone on its side has more (our choice)."""

BAR_HEIGHT = 76
"""How high the bar of places is, at the bottom of a phone."""

_LARGE = 1.5
"""The text scale from which layouts give way to the words."""


@dataclass(frozen=True, slots=True)
class Look:
    """What views need to know to draw themselves."""

    tokens: Tokens = LIGHT
    width: float = 390
    height: float = 844
    device_scale: float = 1.0
    """How much larger than usual the device draws text; the device itself applies it."""
    text_size: float = 1.0
    """How much larger the person set text in the app; the views apply it."""
    twelve_hours: bool = False
    """Whether times of day are written in twice twelve hours."""
    sunday_first: bool = False
    aside: float = 0
    """What stays free on both sides of a very wide window; ``width`` is without it."""
    pane: float = 0
    """How wide the pane is that is being drawn, where there are several; else 0."""

    @property
    def scale(self) -> float:
        """How much larger than usual text is drawn."""
        return self.device_scale * self.text_size

    @property
    def large(self) -> bool:
        """Whether text is so large that layouts give way to the words."""
        return self.scale >= _LARGE

    @property
    def close(self) -> bool:
        """Whether a row has hardly room for words beside buttons, as with text that is large."""
        return self.large or (self.width < _NARROW and self.scale > _LARGER)

    def grown(self, height: float) -> float:
        """Return the ``height`` of what holds a line of text, grown with the text."""
        return height * max(1.0, self.scale)

    def fits(self, label: str, room: float, size: float = 16) -> bool:
        """Return whether ``label``, usually ``size`` pixels high, has room on one line."""
        return sum(_WIDER.get(each, _LETTER) for each in label) * size * self.scale <= room

    @property
    def low(self) -> bool:
        """Whether the foot of a sheet scrolls: there is hardly room for anything else."""
        return self.height < _LOW

    @property
    def bare(self) -> bool:
        """Whether head and foot of a page scroll, too, as where a browser is zoomed far in."""
        return self.height - (BAR_HEIGHT if self.phone else 0) < _BARE

    @property
    def lying(self) -> bool:
        """Whether parts stand side by side for want of height, as on a phone on its side."""
        return self.low and not self.phone and not self.large

    def drawn(self, size: int) -> int:
        """Return how large a drawing is that is usually ``size`` pixels high."""
        return round(size * _LOW_SHARE) if self.low else size

    @property
    def phone(self) -> bool:
        """Whether the places stand in a bar at the bottom."""
        return self.width < _TABLET

    @property
    def desktop(self) -> bool:
        """Whether there is room for two panes."""
        return self.width >= _DESKTOP

    @property
    def rail(self) -> int:
        """How wide the rail is."""
        if self.phone:
            return 0
        if self.desktop and not self.large:
            return 224
        return max(104, round(60 * self.scale))  # the longest name of a place stays whole

    @property
    def room(self) -> float:
        """How much width is left beside the rail, or in the pane."""
        return self.pane or self.width - self.rail

    @property
    def margin(self) -> int:
        """The space at the sides of a page."""
        if self.width < 360 or (self.phone and self.large):
            return 16
        return 20 if self.phone else 32


LookContext: ft.ContextProvider[Look] = ft.create_context(Look())


def use_look() -> Look:
    """Return the look in force. Call it from a component."""
    return ft.use_context(LookContext)


REGULAR, SEMIBOLD = "Atkinson", "Atkinson Semibold"
"""Two files, two families: asking one file for another weight would smear it."""

FONTS = {
    REGULAR: "fonts/AtkinsonHyperlegibleNext-Regular.ttf",
    SEMIBOLD: "fonts/AtkinsonHyperlegibleNext-SemiBold.ttf",
}

_SIZES: dict[str, tuple[int, int, str]] = {
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

_LARGE_SIZES = {"gist": (20, 26), "title": (19, 25), "heading": (18, 24), "display": (20, 26)}
"""From 150 % text on headings grow less than the text, or they would fill a small screen."""


def text_style(look: Look, kind: str, color: str | None = None, **more: Any) -> ft.TextStyle:
    """Return the style called ``kind`` in ``look``."""
    size, line, family = _SIZES[kind]
    if look.large and kind in _LARGE_SIZES:
        size, line = _LARGE_SIZES[kind]
    return ft.TextStyle(
        size=size * look.text_size,
        height=line / size,
        font_family=family,
        color=color or look.tokens.ink,
        **more,
    )
