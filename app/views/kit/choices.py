"""Cells and tiles to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.views.kit.buttons import tap
from app.views.kit.colours import mixed
from app.views.kit.look import WIDEST_SHEET, Look
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, words

_TOP = 10
_CELL_PADDING, _EDGE, _GAP = 4, 2, 8
"""The room at the sides of a cell, for its border and between two."""
_SHADED_FROM = 4
"""Numbers below this are so pale that they need a hairline."""


def number_cell(
    look: Look,
    number: int,
    name: str,
    on_tap: Callable[[], object],
    chosen: bool = False,
    height: float = 52,
    key: str | None = None,
) -> ft.Control:
    """Return the cell of ``number``, shaded by how high it is, called ``name``."""
    tokens = look.tokens
    ground = tokens.sea if chosen else mixed(tokens.sheet, tokens.shade, number / _TOP)
    color = tokens.on_sea if chosen else tokens.ink
    return tap(
        look,
        words(look, str(number), "heading", color, CENTER),
        name,
        on_tap,
        key=key,
        selected=chosen,
        at_once=True,
        bgcolor=ground,
        edge=tokens.line if number < _SHADED_FROM and not chosen else None,
        radius=14,
        expand=True,
        height=None if look.large else height,
        padding=ft.Padding(2, 12, 2, 12) if look.large else 0,
        alignment=ft.Alignment.CENTER,
    )


def choice_cell(
    look: Look,
    label: str,
    on_tap: Callable[[], object],
    chosen: bool = False,
    name: str | None = None,
    icon: ft.IconData | None = None,
    height: float = 48,
    expand: bool = True,
    key: str | None = None,
) -> ft.Control:
    """Return a choice among others; the chosen one is solid."""
    tokens = look.tokens
    color = tokens.on_sea if chosen else tokens.ink
    text = words(look, label, "small_label" if icon else "label", color, CENTER)
    inner: ft.Control = text
    if icon is not None:
        picture = ft.Icon(icon, size=24, color=tokens.on_sea if chosen else tokens.on_mist)
        inner = ft.Column(
            [picture, text],
            spacing=2,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            alignment=ft.MainAxisAlignment.CENTER,
        )
    return tap(
        look,
        inner,
        name or label,
        on_tap,
        key=key,
        selected=chosen,
        at_once=True,
        bgcolor=tokens.sea if chosen else tokens.sheet,
        edge=tokens.sea if chosen else tokens.line,
        radius=14,
        expand=expand or None,  # False is a share, too: a row that wraps breaks at it (flet 1.0.5)
        height=None if look.large or not expand else look.grown(height),
        padding=ft.Padding(8, 12, 8, 12)
        if look.large or not expand
        else ft.Padding(_CELL_PADDING, 0, _CELL_PADDING, 0),
        alignment=ft.Alignment.CENTER if expand else None,
    )


def across(look: Look, labels: Sequence[str], most: int, size: float = 16) -> int:
    """Return how many cells with ``labels`` stand side by side, ``most`` where all have room."""
    if look.large:
        return 1
    room = min(look.room, WIDEST_SHEET) - 2 * look.margin
    counts = (most, (most + 1) // 2, 1)
    sides = 2 * (_CELL_PADDING + _EDGE)
    inside = ((count, (room - _GAP * (count - 1)) / count - sides) for count in counts)
    fitting = (count for count, wide in inside if all(look.fits(it, wide, size) for it in labels))
    return next(fitting, 1)


def cell_rows(cells: Sequence[ft.Control], across: int, spacing: int = 8) -> ft.Control:
    """Return ``cells`` in rows of ``across``, the last row filled with blanks."""
    blanks = [ft.Container(expand=True) for _ in range(-len(cells) % across)]
    every = [*cells, *blanks]
    lines = [
        ft.Row(list(every[start : start + across]), spacing=spacing)
        for start in range(0, len(every), across)
    ]
    return ft.Column(list(lines), spacing=spacing, tight=True)


def tile(
    look: Look,
    picture: Callable[[str], ft.Control],
    name: str,
    on_tap: Callable[[], object],
    key: str,
    *,
    padding: ft.PaddingValue,
    clay: bool = False,
    chosen: bool | None = None,
    toggled: bool | None = None,
) -> ft.Control:
    """Return a tile with the ``picture`` that is drawn in the colour handed to it.

    A ``clay`` one is for what asks for gentleness; the ``chosen`` one is solid.
    """
    tokens = look.tokens
    quiet, solid = (tokens.sea_mist, tokens.on_mist), (tokens.sea, tokens.on_sea)
    if clay:
        quiet, solid = (tokens.clay_mist, tokens.on_clay_mist), (tokens.clay, tokens.on_clay)
    ground, color = solid if chosen else quiet
    return tap(
        look,
        picture(color),
        name,
        on_tap,
        key=key,
        selected=chosen,
        toggled=toggled,
        at_once=chosen is not None or toggled is not None,
        bgcolor=ground,
        padding=padding,
        expand=None if look.large else True,
        alignment=None if look.large else ft.Alignment.CENTER,
    )


def tiles(look: Look, parts: Sequence[ft.Control], spacing: int = 8) -> ft.Control:
    """Return ``parts`` side by side and equally high, or at large text one under the other."""
    if look.large:
        return column(parts, spacing=8)
    return ft.Row(
        list(parts),
        spacing=spacing,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
