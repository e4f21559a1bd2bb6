"""Underlined words that are heard with more than they show, where several look alike."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.look import Look
from app.views.shared.tap import tap
from app.views.type_scale import text_style


def spoken_link(
    look: Look, label: str, name: str, on_tap: Callable[[], object], key: str
) -> ft.Control:
    """Return ``label`` underlined, as a button that is called ``name``."""
    color = look.tokens.sea
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(look, "small_label", color, decoration=underline, decoration_color=color)
    padding = ft.Padding(6, 14, 6, 14)
    return tap(look, ft.Text(label, style=style), name, on_tap, key=key, radius=12, padding=padding)
