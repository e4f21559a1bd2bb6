"""Short lines with a sign before each: a tick, a dash, or a dot."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.words import heading, words

LINE = 24
"""How high the first line of a text is, and the sign before it."""


def points(
    look: Look,
    lines: Sequence[str],
    icon: ft.IconData,
    color: str,
    title: str = "",
    size: int = 22,
) -> ft.Control:
    """Return ``lines``, each with the sign ``icon``, under ``title`` if there is one."""
    parts = [_point(look, line, icon, color, size) for line in lines]
    if title:
        parts.insert(0, heading(look, title, 2, "label"))
    return column(parts, spacing=8)


def _point(look: Look, line: str, icon: ft.IconData, color: str, size: int) -> ft.Control:
    sign = ft.Container(
        ft.Icon(icon, size=size, color=color),
        width=size + 10,
        height=LINE,
        alignment=ft.Alignment.CENTER_LEFT,
    )
    row = ft.Row(
        [sign, ft.Container(words(look, line), expand=True)],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    # Each line is heard by itself.
    return ft.Semantics(container=True, content=row)
