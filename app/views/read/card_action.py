"""The one small thing a card may lead to."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.card import Card
from app.domain.habit_counts import record_of
from app.domain.month import month_back
from app.reading.wording import say
from app.state.services import Services
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import words

HABIT, LOG = "habit:", "log"


MONTHS_BACK = 12
"""In how many months the person's own record is looked for (our choice)."""


def card_action(look: Look, card: Card, services: Services) -> ft.Control | None:
    """Return what ``card`` leads to, unless it has nothing or the person left that out.

    Once that is a habit in use, the person's own record of it stands there too, without a claim.
    """
    if card.action == LOG:
        lines = [say("read.log_honest")]
        return _tile(look, say("read.log_action"), "", lines, Paths.LOG, ft.Icons.ADD_ROUNDED)
    slug = card.action.removeprefix(HABIT)
    menu = services.habits.menu(services.settings.settings)
    habit = next((habit for habit in menu if habit.slug == slug), None)
    if habit is None:
        return None
    title, lines = say("read.habit_action"), [*_record(services, slug), say("read.habit_honest")]
    return _tile(look, title, habit.name, lines, Paths.habit(slug), ft.Icons.SPA_OUTLINED)


def _record(services: Services, slug: str) -> list[str]:
    """Return what the person noted about a habit they use, in counts."""
    if not services.habits.is_on(slug):
        return []
    today = services.clock.today
    months = [month_back(today, back) for back in range(MONTHS_BACK)]
    record = record_of(services.habits.marks_in(slug, months))
    if record is None:
        return []
    return [say("read.habit_record", done=record.done, count=record.noted)]


def _tile(
    look: Look, title: str, detail: str, said: Sequence[str], path: str, icon: ft.IconData
) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_clay_mist
    lines: list[ft.Control] = [words(look, title, "label", color)]
    if detail:
        lines.append(words(look, detail, "body", color))
    lines += [words(look, line, "small", color) for line in said]
    text = ft.Container(column(lines, spacing=2), expand=True)
    parts: list[ft.Control] = [text]
    if not look.large:
        arrow = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=color)
        parts = [ft.Icon(icon, size=24, color=color), text, arrow]
    name = ". ".join(line.strip(".") for line in (title, detail, *said) if line)
    return tap(
        look,
        ft.Row(parts, spacing=16, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        name,
        lambda: go(path),
        key="card-action",
        bgcolor=tokens.clay_mist,
        padding=16,
    )
