"""A habit in the list: its week, its three sizes, and when to get help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.habits.icon_disc import icon_disc
from app.views.habits.noting import note
from app.views.habits.safety_line import safety_line
from app.views.habits.sign import week_strip
from app.views.habits.version_tiles import version_tiles
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.panels import border, column, panel
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

RADIUS = 20


@component
def HabitCard(
    habit: Habit,
    days: Sequence[date],
    marks: Mapping[date, HabitMark],
    day: date,
    letters: bool,
    lit: bool = False,
    *,
    key: str | None = None,
) -> ft.Control:
    """The card of ``habit``; a tap on a size notes it for ``day``."""
    look = use_look()
    services = use_services()
    today = services.clock.today

    def choose(outcome: Outcome | None, version: Version | None) -> None:
        note(services, habit, day, outcome, version)

    tiles = version_tiles(look, habit, marks.get(day), day, today, choose, habit.slug)
    help_line = [safety_line(look, habit)] if habit.short_safety else []
    parts = [
        _head(look, habit, day, today),
        week_strip(look, days, marks, day, letters),
        column([tiles, *help_line], 0),
    ]
    bottom = 0 if help_line else 12
    card = panel(look, column(parts), padding=ft.Padding(12, 4, 12, bottom))
    card.border_radius = RADIUS
    if lit:
        card.border = border(look, look.tokens.sea)
    return card


def _head(look: Look, habit: Habit, day: date, today: date) -> ft.Control:
    path = Paths.habit(habit.slug)
    names = column([words(look, habit.name, "label"), soft(look, habit.when)], 0)
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=look.tokens.ink_soft)
    parts: list[ft.Control] = [ft.Container(names, expand=True), chevron]
    row = ft.Row(
        parts if look.large else [icon_disc(look, habit), *parts],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        row,
        say("habits.open", habit=habit.name, when=habit.when),
        lambda: go(path if day == today else Paths.on_day(path, day)),
        key=f"habit-{habit.slug}",
        padding=ft.Padding(4, 8, 0, 8),
    )
