"""Whether words have room on a screen, reckoned as Flutter lays it out, with the font's widths.

No client is needed for it: the controls say how wide they are, what they take for padding, and
which of them share what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import flet as ft
from flet.components.component import Component
from fontTools.ttLib import TTFont

from app.views.kit.look import FONTS, REGULAR
from tests.support.headless import HeadlessApp

ASSETS = Path(__file__).parent.parent.parent / "assets"
ENOUGH = 1.0
"""Pixels by which a word may be wider: the client sets letters a little closer."""
USUAL = 14.0
"""How large text is that does not say."""
SHEET = 640.0
BAR_PADDING = 2
"""What keeps two names in the bar apart."""
PIECES = re.compile(r"[^ \n-]*-|[^ \n-]+")
"""What no line ends within: words, and what stands before a hyphen."""

_PLAIN = (ft.Semantics, ft.MergeSemantics, ft.SafeArea, ft.GestureDetector)


@cache
def _font(family: str) -> tuple[dict[int, str], Any, float]:
    font = TTFont(ASSETS / FONTS[family])
    return font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm


@cache
def width_of(text: str, family: str, size: float) -> float:
    """Return how wide ``text`` is on one line."""
    names, widths, whole = _font(family)
    return sum(widths[names.get(ord(each), ".notdef")][0] for each in text) * size / whole


class _Words:
    """The text of a control, as large as it is drawn."""

    def __init__(self, text: str, style: ft.TextStyle | None) -> None:
        self.text = text
        self.family = (style and style.font_family) or REGULAR
        self.size = (style and style.size) or USUAL
        self.line = self.size * ((style and style.height) or 1.2)

    def width(self, text: str) -> float:
        return width_of(text, self.family, self.size)

    @property
    def widest(self) -> str:
        return max(PIECES.findall(self.text), key=self.width, default="")

    @property
    def one_line(self) -> float:
        return max(map(self.width, self.text.split("\n")), default=0)

    def lines(self, room: float) -> int:
        count = 0
        for paragraph in self.text.split("\n"):
            count, used = count + 1, 0.0
            for word in paragraph.split(" "):
                wide = self.width(word)
                if used and used + self.width(" ") + wide > room + ENOUGH:
                    count, used = count + 1, wide
                else:
                    used += (self.width(" ") if used else 0) + wide
        return count


def cramped(app: HeadlessApp) -> list[str]:
    """Return what is cut on the screen of ``app``: words broken inside, and rows too wide."""
    width = app.page.width or 0
    found: list[str] = []
    for layer in app.layers:
        for root in layer if isinstance(layer, list) else [layer]:
            _look(root, width, found)
    return found


def _inside(node: Any) -> Any:
    while isinstance(node, Component):
        node = node._b
        if isinstance(node, list):
            node = ft.Column(node)
    return node


def _sides(padding: Any) -> tuple[float, float]:
    """Return what ``padding`` takes from the width, and from the height."""
    if padding is None:
        return 0, 0
    if isinstance(padding, int | float):
        return 2 * padding, 2 * padding
    return padding.left + padding.right, padding.top + padding.bottom


def _held(node: Any) -> list[Any]:
    held = getattr(node, "controls", None) or []
    return [each for each in map(_inside, held) if getattr(each, "visible", True)]


def _words_of(node: Any) -> _Words:
    if isinstance(node, ft.Markdown):
        sheet = node.md_style_sheet
        return _Words(re.sub(r"[*#>]|\]\([^)]*\)|\[", "", node.value), sheet and sheet.p_text_style)
    return _Words(node.value or "", node.style)


def _padding_of(node: Any) -> tuple[float, float]:
    """Return what padding and border take from the width, and from the height."""
    style = getattr(node, "style", None)
    across, down = _sides(style.padding if style is not None else getattr(node, "padding", None))
    border = getattr(node, "border", None)
    if isinstance(border, ft.Border):
        across += sum(side.width for side in (border.left, border.right) if side)
        down += sum(side.width for side in (border.top, border.bottom) if side)
    return across, down


def _content(node: Any) -> Any:
    inner = _inside(getattr(node, "content", None))
    return None if isinstance(inner, str) or not getattr(inner, "visible", True) else inner


def natural(node: Any) -> float:
    """Return how wide ``node`` is where there is room without end."""
    node = _inside(node)
    if node is None:
        return 0
    if getattr(node, "width", None) is not None:
        return float(node.width)
    if isinstance(node, ft.Text | ft.Markdown):
        return _words_of(node).one_line
    if isinstance(node, ft.Icon):
        return float(node.size or 24)
    if isinstance(node, ft.Row):
        held = _held(node)
        return sum(map(natural, held)) + (node.spacing or 0) * max(0, len(held) - 1)
    if isinstance(node, ft.Column | ft.Stack):
        return max(map(natural, _held(node)), default=0)
    return natural(_content(node)) + _padding_of(node)[0] + _sides(getattr(node, "margin", None))[0]


def tall(node: Any, room: float) -> float:
    """Return how tall ``node`` is where it has ``room``."""
    node = _inside(node)
    if node is None:
        return 0
    if getattr(node, "height", None) is not None:
        return float(node.height)
    room = min(room, getattr(node, "width", None) or room)
    if isinstance(node, ft.Text | ft.Markdown):
        words = _words_of(node)
        return words.lines(room) * words.line
    if isinstance(node, ft.Icon):
        return float(node.size or 24)
    if isinstance(node, ft.Row):
        return max((tall(each, wide) for each, wide in _shares(node, room)), default=0)
    if isinstance(node, ft.Column):
        held = _held(node)
        return sum(tall(e, room) for e in held) + (node.spacing or 0) * max(0, len(held) - 1)
    if isinstance(node, ft.Stack):
        return max((tall(each, room) for each in _held(node)), default=0)
    across, down = _padding_of(node)
    return tall(_content(node), room - across) + down


def _shares(row: ft.Row, room: float) -> Iterator[tuple[Any, float]]:
    """Yield what is in ``row``, each with the width it gets."""
    held = _held(row)
    if row.wrap:
        yield from ((each, room) for each in held)
        return
    parts = [_part(each) for each in held]
    rest = room - (row.spacing or 0) * max(0, len(held) - 1)
    rest -= sum(natural(each) for each, part in zip(held, parts, strict=True) if not part)
    whole = sum(parts) or 1
    for each, part in zip(held, parts, strict=True):
        share = max(0, rest) * part / whole
        if part and getattr(each, "expand_loose", False):
            share = min(share, natural(each))
        yield each, share if part else natural(each)


def _part(node: Any) -> int:
    expand = getattr(node, "expand", None)
    return int(expand) if expand else 0


def _look(node: Any, room: float, found: list[str]) -> None:
    node = _inside(node)
    if node is None or not getattr(node, "visible", True):
        return
    if isinstance(node, ft.DialogControl):
        if node.open:
            _look(node.content, min(room, SHEET), found)
        return
    if isinstance(node, ft.View):
        for each in map(_inside, node.controls):
            _look(each, room, found)
        if isinstance(node.navigation_bar, ft.NavigationBar):
            _look_at_bar(node.navigation_bar, room, found)
        return
    room = min(room, getattr(node, "width", None) or room)
    if isinstance(node, ft.Text | ft.Markdown):
        _look_at_words(node, room, found)
    elif isinstance(node, ft.Row):
        _look_at_row(node, room, found)
    elif isinstance(node, ft.Column):
        for each in _held(node):
            _look(each, room, found)
    elif isinstance(node, ft.Stack):
        for each in _held(node):
            aside = (getattr(each, "left", None) or 0) + (getattr(each, "right", None) or 0)
            _look(each, room - aside, found)
    else:
        across, down = _padding_of(node)
        inner = _content(node)
        across += _sides(getattr(node, "margin", None))[0]
        _look(inner, room - across, found)
        height = getattr(node, "height", None)
        if height is not None and not _scrolls(inner):
            needs = tall(inner, room - across) + down
            if needs > height + ENOUGH:
                found.append(f"{needs:.0f} px in {height:.0f} px of height: {_said(inner)}")


def _scrolls(node: Any) -> bool:
    return bool(getattr(node, "scroll", None))


def _said(node: Any) -> str:
    node = _inside(node)
    if isinstance(node, ft.Text | ft.Markdown):
        return repr(node.value[:40])
    each = _held(node) or [_content(node)]
    return " ".join(_said(inner) for inner in each if inner is not None)


def _look_at_words(node: Any, room: float, found: list[str]) -> None:
    words = _words_of(node)
    wide = words.one_line if getattr(node, "no_wrap", False) else words.width(words.widest)
    if wide > room + ENOUGH:
        found.append(f"{wide:.0f} px in {room:.0f} px: {words.widest!r} of {words.text[:40]!r}")


def _look_at_row(row: ft.Row, room: float, found: list[str]) -> None:
    shares = list(_shares(row, room))
    fixed = [each for each, _ in shares if not _part(each)]
    if not row.wrap and not _scrolls(row):
        needs = sum(map(natural, fixed)) + (row.spacing or 0) * max(0, len(shares) - 1)
        if needs > room + ENOUGH:
            found.append(f"a row of {needs:.0f} px in {room:.0f} px: {_said(row)}")
    for each, wide in shares:
        _look(each, wide, found)


def _look_at_bar(bar: ft.NavigationBar, room: float, found: list[str]) -> None:
    style = bar.page.theme.navigation_bar_theme.label_text_style
    share = room / len(bar.destinations) - BAR_PADDING
    for place in bar.destinations:
        wide = _Words(place.label, style).one_line
        if wide > share + ENOUGH:
            found.append(f"{wide:.0f} px in {share:.0f} px of the bar: {place.label!r}")
