"""The list of habits to be arranged: all that stands in it can be moved and changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services, use_store
from app.views.habits.list import list_foot, nothing_yet
from app.views.habits.words import frequency_words
from app.views.kit.addresses import Paths, go
from app.views.kit.buttons import tap
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.pages import page_frame, page_head
from app.views.kit.rows import order_buttons
from app.views.kit.surfaces import column, rows
from app.views.kit.text import heading_row, soft, words


@component
def ArrangeScreen() -> ft.Control:
    """The habits in use, in their groups."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    store = use_store(services.habits)
    shelves = store.shelves(settings)
    named = [name for name, _ in shelves if name]
    parts: list[ft.Control] = [soft(look, say("habits.arrange_intro"), "body")]
    for name, members in shelves:
        if named:
            parts.append(_heading(look, services, name, named))
        lines = [_row(look, services, habit, members) for habit in members]
        parts.append(rows(look, lines))
    if not shelves:
        parts = [*nothing_yet(look)]
    parts += list_foot(look, len(store.put_away(settings)), arranging=False)
    head = page_head(look, say("habits.arrange_title"), back=lambda: go(Paths.HABITS), ways=False)
    return page_frame(look, head, parts, key="arrange")


def _heading(look: Look, services: Services, name: str, named: Sequence[str]) -> ft.Control:
    if not name:
        return heading_row(look, say("habits.others"))

    def move(down: bool) -> None:
        _move(services, partial(services.habits.move_group, name), name, down)

    key = f"group-{named.index(name)}"
    steps = order_buttons(look, name, key, named.index(name), len(named), move)
    return heading_row(look, name, ft.Row(list(steps), spacing=0, tight=True))


def _row(look: Look, services: Services, habit: Habit, members: Sequence[Habit]) -> ft.Control:
    often = frequency_words(habit.frequency)
    opens = tap(
        look,
        column([words(look, habit.name, "label"), soft(look, often)], 0),
        say("habits.arrange_row", habit=habit.name, often=often),
        lambda: go(Paths.change_habit(habit.slug)),
        key=f"arrange-{habit.slug}",
        padding=ft.Padding(16, 10, 8, 10),
        radius=0,
        expand=None if look.large else True,
    )

    def move(down: bool) -> None:
        _move(services, partial(services.habits.move, habit.slug), habit.name, down)

    place = members.index(habit)
    steps = order_buttons(look, habit.name, habit.slug, place, len(members), move)
    if look.large:
        return column([opens, ft.Row(list(steps))], 0)
    return ft.Row([opens, *steps], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)


def _move(
    services: Services, move: Callable[..., Change[None] | None], name: str, down: bool
) -> None:
    if change := tried(move, down, services.settings.settings):
        show_message(say("common.moved_down" if down else "common.moved_up", name=name), change)
