"""The pages on which a habit of one's own is made, and any habit is changed."""

from __future__ import annotations

import flet as ft

from app.domain.errors import AppError
from app.domain.habit_draft import HabitDraft, draft_of
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import attempt, component
from app.views.habits.form import HabitForm
from app.views.habits.missing import missing
from app.views.habits.noting import switch
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import go
from app.views.routes import Paths


@component
def NewHabitScreen() -> ft.Control:
    """The form for a habit of one's own."""
    services = use_services()

    def save(draft: HabitDraft) -> None:
        if attempt(services.habits.make, draft):
            go(Paths.HABITS)
            words = say("habits.made", habit=draft.name.strip())
            show_message(words, undo=services.history.undo)

    title = say("habits.new_title")
    return HabitForm(title, HabitDraft(), None, save, lambda: go(Paths.MENU), key="new")


@component
def ChangeHabitScreen() -> ft.Control:
    """The form for the habit named in the address."""
    look = use_look()
    services = use_services()
    store = use_store(services.habits)
    slug = ft.use_route_params().get("slug", "")
    try:
        habit = store.habit(slug)
    except AppError as problem:
        return missing(look, problem)

    def leave() -> None:
        go(Paths.habit(slug))

    def save(draft: HabitDraft) -> None:
        changed = False

        def change() -> None:
            nonlocal changed
            changed = store.change(slug, draft)

        if attempt(change):
            leave()
            if changed:
                words = say("habits.changed", habit=store.habit(slug).name)
                show_message(words, undo=services.history.undo)

    def put_away() -> None:
        if switch(services, habit, False):
            leave()

    menu = services.library.habits.get(slug)
    title = say("habits.change_title", habit=habit.name)
    first = draft_of(habit, store.choices.get(slug))
    away = put_away if store.is_on(slug) else None
    return HabitForm(title, first, menu, save, leave, away, key=slug)
