"""One habit."""

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
    return panes(look, HabitList(day, choose, slug, key="list"), page)
