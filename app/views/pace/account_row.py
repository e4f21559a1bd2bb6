"""A line of a sum: what it is, and its number at the right."""

from __future__ import annotations

import flet as ft

from app.views.look import Look
from app.views.shared.words import words


def account_row(look: Look, text: ft.Control, number: str) -> ft.Control:
    """Return ``text`` with ``number`` at its end, in a column of numbers."""
    shown = words(look, number, "label", align=ft.TextAlign.RIGHT)
    return ft.Row(
        [ft.Container(text, expand=True), ft.Container(shown, width=72 if look.large else 48)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=8,
    )
