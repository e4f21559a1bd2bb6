"""A tile that notes something by one tap; the noted one is solid with a tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words

Choice = Callable[[Outcome | None, Version | None], object]


def tile(
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
