"""The list of the habits in use, with the week over it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import flet as ft

from app.domain.habit import Habit
from app.domain.week import week_holding
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.empty import nothing_yet
from app.views.habits.gentle_note import gentle_note
from app.views.habits.habit_card import HabitCard
from app.views.habits.habit_day import HabitDay
from app.views.habits.legend import legend
from app.views.habits.list_foot import list_foot
from app.views.habits.panes import LIST_WIDTH, column_width, framed, has_panes
from app.views.habits.shown_day import Choose
from app.views.habits.week_head import has_columns, week_head
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_head
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.words import heading_row, soft


@component
def HabitList(
    day: date, choose: Choose, lit: str | None = None, *, key: str | None = None
) -> ft.Control:
    """The list with notes for ``day``; the habit ``lit`` is the one shown beside it."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.notebook)
    shelves = use_store(services.habits).shelves(settings)
    flares = use_store(services.flares)
    away = len(services.habits.put_away(settings))
    room = LIST_WIDTH if has_panes(look) else None
    head = page_head(look, say("habits.title"), actions=[_choose_button(look)])
    if not shelves:
        controls = [*nothing_yet(look), *list_foot(look, away, arranging=False)]
        return framed(look, head, controls, room=room, key="habits")
    today = services.clock.today
    width = column_width(look)
    days = week_holding(day, today)
    marks = services.habits.marks(days)
    columns = has_columns(look, width)
    gentle = flares.on(day) is not None

    def card(habit: Habit) -> ft.Control:
        week = {each: mark for (slug, each), mark in marks.items() if slug == habit.slug}
        shown = HabitDay(habit, day, today, week.get(day), gentle)
        return HabitCard(shown, days, week, not columns, habit.slug == lit, key=habit.slug)

    def is_aside(habit: Habit) -> bool:
        return habit.exercise and gentle and day == today

    cards: list[ft.Control] = []
    for name, members in shelves:
        cards += _shelf(look, name, len(shelves), [card(h) for h in members if not is_aside(h)])
    aside = [habit for _, members in shelves for habit in members if is_aside(habit)]
    controls = [
        *([gentle_note(look, aside)] if gentle else ()),
        week_head(look, day, today, width, choose),
        soft(look, say("habits.same")),
        *cards,
        legend(look),
        *list_foot(look, away, arranging=True),
        soft(look, say("habits.honest")),
    ]
    return framed(look, head, controls, room=room, key="habits")


def _shelf(look: Look, name: str, count: int, cards: Sequence[ft.Control]) -> list[ft.Control]:
    """Return ``cards`` under ``name``; without any groups there are no headings at all."""
    if not cards or (count == 1 and not name):
        return list(cards)
    return [heading_row(look, name or say("habits.others")), *cards]


def _choose_button(look: Look) -> ft.Control:
    icon = ft.Icons.ADD_ROUNDED
    return icon_button(look, icon, say("habits.choose"), lambda: go(Paths.MENU), key="menu")
