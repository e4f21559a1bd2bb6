"""An icon on a round ground, which says nothing the words beside it do not."""

from __future__ import annotations

import flet as ft


def disc(icon: ft.IconData, ground: str, color: str, size: float = 40) -> ft.Control:
    """Return ``icon`` on a disc of ``size``."""
    return ft.Container(
        ft.Icon(icon, size=size * 0.55, color=color),
        width=size,
        height=size,
        border_radius=size / 2,
        bgcolor=ground,
        alignment=ft.Alignment.CENTER,
    )
