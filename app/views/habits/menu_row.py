"""A habit in the menu."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.views.habits.frequency_words import when_words
from app.views.habits.icon_disc import icon_disc
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import soft, words


def menu_row(look: Look, habit: Habit, on: bool) -> ft.Control:
    """Return ``habit`` as a row that opens its page and says whether it is on."""
    state = say("habits.on" if on else "habits.off")
    when = when_words(habit)
    names: list[ft.Control] = [words(look, habit.name, "label"), soft(look, when)]
    if look.large:
        names.append(_state(look, state, on))
    parts: list[ft.Control] = [ft.Container(column(names, 0), expand=True)]
    if not look.large:
        parts.insert(0, icon_disc(look, habit))
        parts.append(_state(look, state, on))
    chevron = ft.Icons.CHEVRON_RIGHT_ROUNDED
    parts.append(ft.Icon(chevron, size=24, color=look.tokens.ink_soft))
    return tap(
        look,
        ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        say("habits.menu_row", habit=habit.name, when=when, state=state),
        lambda: go(Paths.habit(habit.slug)),
        key=f"menu-{habit.slug}",
        radius=0,
        padding=ft.Padding(16, 10, 12, 10),
    )


def _state(look: Look, state: str, on: bool) -> ft.Control:
    if not on:
        return soft(look, state)
    tick = ft.Icon(ft.Icons.CHECK_ROUNDED, size=18, color=look.tokens.sea)
    text = words(look, state, "small_label", look.tokens.sea)
    return ft.Row([tick, text], spacing=4, tight=True)
