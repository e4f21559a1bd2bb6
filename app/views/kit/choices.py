"""Cells and tiles to choose from: numbers from 0 to 10, minutes, kinds, ways to note something."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.views.kit.buttons import tap
from app.views.kit.colours import mixed
from app.views.kit.look import Look
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, words

_TOP = 10
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
        bgcolor=tokens.sea if chosen else tokens.sheet,
        edge=tokens.sea if chosen else tokens.line,
        radius=14,
        expand=expand,
        height=None if look.large else height,
        padding=ft.Padding(8, 12, 8, 12) if look.large or not expand else ft.Padding(4, 0, 4, 0),
        alignment=ft.Alignment.CENTER if expand else None,
    )


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
    icon: ft.IconData,
    label: str,
    on_tap: Callable[[], object],
    key: str,
    name: str | None = None,
    clay: bool = False,
    toggled: bool | None = None,
) -> ft.Control:
    """Return a tile; a ``clay`` one is for what asks for gentleness."""
    tokens = look.tokens
    color = tokens.on_clay_mist if clay else tokens.on_mist
    ground = tokens.clay_mist if clay else tokens.sea_mist
    if look.large:
        text = ft.Container(words(look, label, "label", color), expand=True)
        middle = ft.CrossAxisAlignment.CENTER
        inner: ft.Control = ft.Row(
            [ft.Icon(icon, size=32, color=color), text], spacing=14, vertical_alignment=middle
        )
    else:
        inner = ft.Column(
            [ft.Icon(icon, size=26, color=color), words(look, label, "label", color, CENTER)],
            spacing=4,
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
        toggled=toggled,
        bgcolor=ground,
        padding=ft.Padding(16, 14, 16, 14) if look.large else ft.Padding(4, 15, 4, 15),
        expand=None if look.large else True,
        alignment=None if look.large else ft.Alignment.CENTER,
    )


def tiles(look: Look, parts: Sequence[ft.Control]) -> ft.Control:
    """Return ``parts`` side by side, or one under the other where text is large."""
    if look.large:
        return column(parts, spacing=8)
    return ft.Row(
        list(parts),
        spacing=8,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


Choice = Callable[[Outcome | None, Version | None], object]


def outcome_tile(
    look: Look,
    label: str,
    name: str,
    on_tap: Callable[[], object],
    *,
    chosen: bool,
    key: str,
    detail: str = "",
    icon: ft.IconData | None = None,
    clay: bool = False,
) -> ft.Control:
    """Return ``label`` with ``detail`` under it, as a button called ``name``."""
    tokens = look.tokens
    quiet, on_quiet = tokens.sea_mist, tokens.on_mist
    solid, on_solid = tokens.sea, tokens.on_sea
    if clay:
        quiet, on_quiet, solid, on_solid = (
            tokens.clay_mist, tokens.on_clay_mist, tokens.clay, tokens.on_clay,
        )  # fmt: skip
    color = on_solid if chosen else on_quiet
    symbol = ft.Icons.CHECK_ROUNDED if chosen else icon
    title: ft.Control = words(look, label, "label", color, CENTER)
    if symbol is not None:
        title = ft.Row(
            [ft.Icon(symbol, size=20, color=color), title],
            spacing=4,
            run_spacing=0,
            wrap=True,
            alignment=ft.MainAxisAlignment.CENTER,
        )
    lines = [title, words(look, detail, "small", color, CENTER)] if detail else [title]
    return tap(
        look,
        ft.Column(
            lines,
            spacing=0,
            tight=not detail,
            alignment=ft.MainAxisAlignment.CENTER,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        name,
        on_tap,
        key=key,
        selected=chosen,
        bgcolor=solid if chosen else quiet,
        padding=ft.Padding(4, 8, 4, 8) if detail else ft.Padding(8, 12, 8, 12),
        expand=None if look.large else True,
    )


def row_or_column(look: Look, tiles: Sequence[ft.Control]) -> ft.Control:
    """Return ``tiles`` side by side and equally high, or one under the other at large text."""
    if look.large:
        return column(tiles, 8)
    return ft.Row(
        list(tiles),
        spacing=6,
        intrinsic_height=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
