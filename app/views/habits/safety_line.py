"""The line under a habit that leads to help."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.habits.help_path import help_path
from app.views.look import Look
from app.views.navigation import go
from app.views.shared.tap import tap
from app.views.shared.words import words


def safety_line(look: Look, habit: Habit) -> ft.Control:
    """Return the short question of ``habit`` with the way to help."""
    line = say("habits.safety_line", question=habit.short_safety)
    icon = ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, size=20, color=look.tokens.clay)
    row = ft.Row(
        [icon, ft.Container(words(look, line, "small"), expand=True)],
        spacing=8,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        row,
        line,
        lambda: go(help_path(habit)),
        key=f"{habit.slug}-help",
        padding=ft.Padding(4, 14, 0, 14),
    )
