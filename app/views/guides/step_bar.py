"""How many steps there are and how many of them are behind, as a row of lines."""

from __future__ import annotations

import flet as ft

from app.views.look import Look
from app.views.shared.panels import READING_WIDTH

HEIGHT = 5


def step_bar(look: Look, number: int, count: int) -> ft.Control:
    """Return ``count`` lines, the first ``number`` of them lit; the words say it too."""
    tokens = look.tokens
    lines = [
        ft.Container(
            height=HEIGHT,
            border_radius=HEIGHT / 2,
            bgcolor=tokens.sea if place < number else tokens.sand,
            expand=True,
        )
        for place in range(count)
    ]
    row = ft.Row(list(lines), spacing=4, width=min(look.room - 2 * look.margin, READING_WIDTH))
    return ft.Semantics(exclude_semantics=True, content=row)
