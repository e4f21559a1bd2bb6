"""One of the few large tiles of Today: an icon over a word, or beside it where text is large."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words


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
