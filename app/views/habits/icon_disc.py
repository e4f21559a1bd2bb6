"""The icon of a habit on its disc."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.views.look import Look

SIZE = 44


def icon_disc(look: Look, habit: Habit) -> ft.Control:
    """Return the icon of ``habit``; its name beside it says the rest."""
    icon: ft.IconData = getattr(ft.Icons, habit.icon, ft.Icons.SPA_ROUNDED)
    return ft.Container(
        ft.Icon(icon, size=24, color=look.tokens.on_mist),
        width=SIZE,
        height=SIZE,
        border_radius=SIZE / 2,
        bgcolor=look.tokens.sea_mist,
        alignment=ft.Alignment.CENTER,
    )
