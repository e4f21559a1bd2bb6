"""Text in the sizes of the type scale."""

from __future__ import annotations

import flet as ft

from app.views.look import Look
from app.views.type_scale import text_style

LEFT = ft.TextAlign.LEFT
CENTER = ft.TextAlign.CENTER


def words(
    look: Look,
    value: str,
    kind: str = "body",
    color: str | None = None,
    align: ft.TextAlign = LEFT,
    key: str | None = None,
) -> ft.Text:
    """Return ``value`` in the size called ``kind``."""
    return ft.Text(value, style=text_style(look, kind, color), text_align=align, key=key)


def soft(look: Look, value: str, kind: str = "small", align: ft.TextAlign = LEFT) -> ft.Text:
    """Return ``value`` in the colour of second lines."""
    return words(look, value, kind, look.tokens.ink_soft, align)


def heading(
    look: Look,
    value: str,
    level: int = 2,
    kind: str = "heading",
    align: ft.TextAlign = LEFT,
    color: str | None = None,
) -> ft.Control:
    """Return ``value`` as a heading of ``level`` for those who hear the screen."""
    return ft.Semantics(heading_level=level, content=words(look, value, kind, color, align))


def heading_row(look: Look, value: str, trailing: ft.Control | None = None) -> ft.Control:
    """Return a section heading, with something at its end."""
    title = ft.Container(heading(look, value), expand=True)
    return ft.Container(
        ft.Row(
            [title, trailing] if trailing else [title],
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=8,
        ),
        padding=ft.Padding(0, 8, 0, 0),
    )
