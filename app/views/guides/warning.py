"""The one warning that is always in view in a guide."""

from __future__ import annotations

import flet as ft

from app.views.look import Look
from app.views.shared.panels import panel
from app.views.shared.words import words


def warning(look: Look, sentence: str) -> ft.Control:
    """Return ``sentence`` on clay."""
    color = look.tokens.on_clay_mist
    text = ft.Container(words(look, sentence, "small_label", color), expand=True)
    parts: list[ft.Control] = [text]
    if not look.large:
        parts.insert(0, ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, size=24, color=color))
    row = ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return panel(look, row, look.tokens.clay_mist, ft.Padding(16, 12, 16, 12))
