"""The menu of habits."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.habit import Habit
from app.domain.habit_group import HabitGroup, grouped
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.habits.menu_row import menu_row
from app.views.habits.noting import show_in_menu
from app.views.habits.page_parts import to_settings
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.shared.buttons import mist_button
from app.views.shared.panels import column, panel, rows
from app.views.shared.words import heading, heading_row, soft, words


@component
def HabitMenuScreen() -> ft.Control:
    """All habits to choose from, the gentlest first."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    store = use_store(services.habits)
    menu = store.menu(settings)
    parts: list[ft.Control] = [soft(look, say("habits.menu_intro"), "body")]
    for group, members in grouped(menu):
        parts += _group(look, group, [menu_row(look, h, store.is_on(h.slug)) for h in members])
    own = [menu_row(look, habit, store.is_on(habit.slug)) for habit in store.own()]
    parts += _own(look, own)
    if settings.careful:
        every = services.library.habits.values()
        parts.append(_careful_note(look, [habit for habit in every if habit.exercise]))
    parts += _on_request(look, services, settings.smoke_free_shown)
    parts.append(soft(look, say("habits.honest")))
    head = page_head(look, say("habits.menu_title"), back=lambda: go(Paths.HABITS), ways=False)
    return page_frame(look, head, parts, key="menu")


def _group(look: Look, group: HabitGroup, members: list[ft.Control]) -> list[ft.Control]:
    parts = [heading_row(look, say(f"habits.group_{group}"))]
    if group is HabitGroup.START:
        parts.append(soft(look, say("habits.group_start_about")))
    return [*parts, rows(look, members)]


def _own(look: Look, members: list[ft.Control]) -> list[ft.Control]:
    label = say("habits.make_own")
    icon = ft.Icons.ADD_ROUNDED
    make = mist_button(look, label, lambda: go(Paths.NEW_HABIT), icon, key="make-own")
    about = soft(look, say("habits.group_own_about"))
    there = [rows(look, members)] if members else []
    return [heading_row(look, say("habits.group_own")), about, *there, make]


def _careful_note(look: Look, left_out: list[Habit]) -> ft.Control:
    color = look.tokens.on_clay_mist
    names = ", ".join(habit.name for habit in left_out)
    parts = [
        heading(look, say("habits.careful_title"), 2, "label", color=color),
        words(look, say("habits.careful_text", habits=names), color=color),
        to_settings(look),
    ]
    return panel(look, column(parts, 4), look.tokens.clay_mist)


def _on_request(look: Look, services: Services, shown: bool) -> list[ft.Control]:
    asked = [habit for habit in services.library.habits.values() if habit.on_request]
    asked = [habit for habit in asked if not services.habits.is_on(habit.slug)]
    if not asked:
        return []
    label = "habits.hide_it" if shown else "habits.show_it"
    buttons = [
        mist_button(
            look,
            say(label, habit=habit.name),
            partial(show_in_menu, services, habit, not shown),
            key=f"show-{habit.slug}",
        )
        for habit in asked
    ]
    return [heading_row(look, say("habits.group_request")), *buttons]
