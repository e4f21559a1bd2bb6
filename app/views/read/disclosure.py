"""A closed row that opens to show more."""

from __future__ import annotations

import flet as ft

from app.views.guard import component
from app.views.look import use_look
from app.views.shared.panels import border, column
from app.views.shared.tap import tap
from app.views.shared.words import words


@component
def Disclosure(title: str, content: ft.Control, name: str) -> ft.Control:
    """A row called ``title`` with ``content`` under it once it was tapped."""
    look = use_look()
    opened, set_opened = ft.use_state(False)
    color = look.tokens.sea
    sign = ft.Icons.EXPAND_LESS_ROUNDED if opened else ft.Icons.EXPAND_MORE_ROUNDED
    label = ft.Container(words(look, title, "label", color), expand=True)
    row = tap(
        look,
        ft.Row([label, ft.Icon(sign, size=24, color=color)], spacing=8),
        title,
        lambda: set_opened(not opened),
        key=name,
        expanded=opened,
        padding=ft.Padding(16, 14, 12, 14),
    )
    parts: list[ft.Control] = [row]
    if opened:
        parts.append(ft.Container(content, padding=ft.Padding(16, 4, 16, 16)))
    return ft.Container(
        column(parts, spacing=0),
        bgcolor=look.tokens.sheet,
        border_radius=16,
        border=border(look),
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
