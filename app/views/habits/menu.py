"""The menu of habits, and those that were put away."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.habit import Habit, HabitGroup, grouped
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.habits.actions import show_in_menu
from app.views.habits.parts import habit_disc, to_settings
from app.views.habits.words import when_words
from app.views.kit.addresses import Paths
from app.views.kit.buttons import mist_button, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import day_of_year
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, panel, rows
from app.views.kit.text import heading, heading_row, soft, words


def _menu_row(look: Look, habit: Habit, on: bool) -> ft.Control:
    state = say("habits.on" if on else "habits.off")
    when = when_words(habit)
    names: list[ft.Control] = [words(look, habit.name, "label"), soft(look, when)]
    if look.large:
        names.append(_state(look, state, on))
    parts: list[ft.Control] = [ft.Container(column(names, 0), expand=True)]
    if not look.large:
        parts.insert(0, habit_disc(look, habit))
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
        parts += _group(look, group, [_menu_row(look, h, store.is_on(h.slug)) for h in members])
    own = [_menu_row(look, habit, store.is_on(habit.slug)) for habit in store.own()]
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


@component
def AwayScreen() -> ft.Control:
    """What was in use once; the page of each has its notes, and the button that brings it back."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    store = use_store(services.habits)
    away = store.put_away(settings)
    parts: list[ft.Control] = [
        soft(look, say("habits.away_intro" if away else "habits.away_none"), "body")
    ]
    if away:
        lines = [_row(look, habit, day_of_year(store.choices[habit.slug].since)) for habit in away]
        parts.append(rows(look, lines))
    head = page_head(look, say("habits.away_title"), back=lambda: go(Paths.HABITS), ways=False)
    return page_frame(look, head, parts, key="away")


def _row(look: Look, habit: Habit, day: str) -> ft.Control:
    return link_row(
        look,
        habit.name,
        say("habits.away_row", habit=habit.name, day=day),
        lambda: go(Paths.habit(habit.slug)),
        soft(look, say("habits.away_since", day=day)),
        key=f"away-{habit.slug}",
    )
