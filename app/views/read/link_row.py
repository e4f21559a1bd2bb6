"""One row of a list that leads somewhere."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import words


def link_row(
    look: Look,
    title: str,
    name: str,
    on_tap: Callable[[], object],
    detail: ft.Control | None = None,
    leading: ft.Control | None = None,
    key: str | None = None,
    chosen: bool | None = None,
) -> ft.Control:
    """Return a row with ``title``, ``detail`` under it, called ``name``."""
    tokens = look.tokens
    lines: list[ft.Control] = [words(look, title, "label")]
    if detail is not None:
        lines.append(detail)
    parts: list[ft.Control] = [ft.Container(column(lines, spacing=2), expand=True)]
    if leading is not None and not (look.phone and look.large):
        parts.insert(0, leading)
    if chosen is None:
        parts.append(ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=tokens.ink_soft))
    return tap(
        look,
        ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        name,
        on_tap,
        key=key,
        selected=chosen or None,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=16 if chosen is not None else 0,
        padding=ft.Padding(16, 12, 12, 12),
    )
