"""Habits."""

from __future__ import annotations

import flet as ft

from app.domain.errors import AppError
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.habit_list import HabitList
from app.views.habits.habit_page import HabitPage
from app.views.habits.missing import missing
from app.views.habits.panes import has_panes, panes
from app.views.habits.shown_day import use_shown_day
from app.views.look import use_look


@component
def HabitsScreen() -> ft.Control:
    """The habits in use; where there is room, the first of them beside the list."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    habits = use_store(services.habits).on(settings)
    try:
        day, choose = use_shown_day()
    except AppError as problem:
        return missing(look, problem)
    if not habits or not has_panes(look):
        return HabitList(day, choose, key="list")
    first = habits[0]
    return panes(
        look,
        HabitList(day, choose, first.slug, key="list"),
        HabitPage(first, day, choose, key=first.slug),
    )
