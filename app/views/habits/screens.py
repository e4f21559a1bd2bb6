"""The two screens of habits: the week with its list, and one habit."""

from __future__ import annotations

import flet as ft

from app.domain.errors import AppError
from app.state.services import use_services, use_store, use_value
from app.views.habits.list import HabitList
from app.views.habits.page import HabitPage
from app.views.habits.parts import LIST_WIDTH, has_panes, missing
from app.views.habits.week import use_shown_day
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.surfaces import panes


@component
def HabitsScreen() -> ft.Control:
    """The habits in use; where there is room, the first of them beside the list."""
    look = use_look()
    services = use_services()
    store, settings = services.habits, services.settings
    habits = use_value(lambda: store.on(settings.settings), store, settings)
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
        LIST_WIDTH,
        HabitPage(first, day, choose, key=first.slug),
    )


@component
def HabitScreen() -> ft.Control:
    """The habit named in the address; where there is room, with the list beside it."""
    look = use_look()
    services = use_services()
    store = use_store(services.habits)
    slug = ft.use_route_params().get("slug", "")
    try:
        day, choose = use_shown_day()
        habit = store.habit(slug)
    except AppError as problem:
        return missing(look, problem)
    page = HabitPage(habit, day, choose, key=slug)
    if not has_panes(look):
        return page
    return panes(look, HabitList(day, choose, slug, key="list"), LIST_WIDTH, page)
