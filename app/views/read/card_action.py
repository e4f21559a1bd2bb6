"""The one small thing a card may lead to."""

from __future__ import annotations

import flet as ft

from app.domain.card import Card
from app.reading.wording import say
from app.state.services import Services
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import words

HABIT, LOG = "habit:", "log"


def card_action(look: Look, card: Card, services: Services) -> ft.Control | None:
    """Return what ``card`` leads to, unless it has nothing or the person left that out."""
    if card.action == LOG:
        title, honest = say("read.log_action"), say("read.log_honest")
        return _tile(look, title, "", honest, Paths.LOG, ft.Icons.ADD_ROUNDED)
    slug = card.action.removeprefix(HABIT)
    menu = services.habits.menu(services.settings.settings)
    habit = next((habit for habit in menu if habit.slug == slug), None)
    if habit is None:
        return None
    title, honest = say("read.habit_action"), say("read.habit_honest")
    return _tile(look, title, habit.name, honest, Paths.habit(slug), ft.Icons.SPA_OUTLINED)


def _tile(
    look: Look, title: str, detail: str, honest: str, path: str, icon: ft.IconData
) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_clay_mist
    lines: list[ft.Control] = [words(look, title, "label", color)]
    if detail:
        lines.append(words(look, detail, "body", color))
    lines.append(words(look, honest, "small", color))
    text = ft.Container(column(lines, spacing=2), expand=True)
    parts: list[ft.Control] = [text]
    if not look.large:
        arrow = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=color)
        parts = [ft.Icon(icon, size=24, color=color), text, arrow]
    name = ". ".join(line.strip(".") for line in (title, detail, honest) if line)
    return tap(
        look,
        ft.Row(parts, spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        name,
        lambda: go(path),
        key="card-action",
        bgcolor=tokens.clay_mist,
        padding=16,
    )
