"""A habit in the list: its week, its sizes, and when to get help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import flet as ft

from app.domain.habit import Version
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.frequency_words import when_words
from app.views.habits.habit_day import HabitDay
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
    shown: HabitDay,
    days: Sequence[date],
    marks: Mapping[date, HabitMark],
    letters: bool,
    lit: bool = False,
    *,
    key: str | None = None,
) -> ft.Control:
    """The card of a habit with its week of ``days``; a tap on a size notes it for its day."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    habit = shown.habit

    def choose(outcome: Outcome | None, version: Version | None) -> None:
        note(services, habit, shown.day, outcome, version)

    tiles = version_tiles(look, shown, choose, habit.slug)
    help_line = [safety_line(look, habit)] if habit.short_safety else []
    parts = [
        _head(look, shown),
        week_strip(look, days, marks, shown.day, letters),
        column([tiles, *help_line], 0),
    ]
    if settings.careful and habit.within:
        parts.insert(1, soft(look, habit.within, "body"))
    bottom = 0 if help_line else 12
    card = panel(look, column(parts), padding=ft.Padding(12, 4, 12, bottom))
    card.border_radius = RADIUS
    if lit:
        card.border = border(look, look.tokens.sea)
    return card


def _head(look: Look, shown: HabitDay) -> ft.Control:
    habit, path = shown.habit, Paths.habit(shown.habit.slug)
    when = when_words(habit)
    names = column([words(look, habit.name, "label"), soft(look, when)], 0)
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
        say("habits.open", habit=habit.name, when=when),
        lambda: go(path if shown.is_today else Paths.on_day(path, shown.day)),
        key=f"habit-{habit.slug}",
        padding=ft.Padding(4, 8, 0, 8),
    )
