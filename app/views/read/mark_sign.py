"""The signs of the four marks: they differ in shape, so no colour is needed."""

from __future__ import annotations

import flet as ft

from app.domain.card import Mark
from app.views.look import Look
from app.views.shared.words import words

SIGNS = {
    Mark.ESTABLISHED: ft.Icons.CIRCLE,
    Mark.STUDIED: ft.Icons.CONTRAST,
    Mark.THEORY: ft.Icons.CIRCLE_OUTLINED,
    Mark.LIMIT: ft.Icons.HELP_OUTLINE_ROUNDED,
}


def mark_sign(mark: Mark, color: str, size: float = 22) -> ft.Control:
    """Return the sign of ``mark``: disc, half disc, ring or question mark."""
    return ft.Icon(SIGNS[mark], size=size, color=color)


def mark_line(look: Look, mark: Mark, text: str, color: str | None = None) -> ft.Control:
    """Return the sign of ``mark`` with ``text`` beside it."""
    color = color or look.tokens.ink_soft
    return sign_line(look, mark_sign(mark, color, 18), text, color)


def sign_line(look: Look, sign: ft.Control, text: str, color: str) -> ft.Control:
    """Return a small ``text`` with ``sign`` before it."""
    return ft.Row(
        [sign, ft.Container(words(look, text, "small", color), expand=True)],
        spacing=8,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
