"""The habits that are switched on, under their week."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.week import week_holding
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.empty import nothing_yet
from app.views.habits.habit_card import HabitCard
from app.views.habits.legend import legend
from app.views.habits.panes import LIST_WIDTH, column_width, framed, has_panes
from app.views.habits.shown_day import Choose
from app.views.habits.week_head import has_columns, week_head
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_head
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.words import soft


@component
def HabitList(
    day: date, choose: Choose, lit: str | None = None, *, key: str | None = None
) -> ft.Control:
    """The list with notes for ``day``; the habit ``lit`` is the one shown beside it."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.notebook)
    habits = use_store(services.habits).on(settings)
    room = LIST_WIDTH if has_panes(look) else None
    head = page_head(look, say("habits.title"), actions=[_choose_button(look)])
    if not habits:
        return framed(look, head, nothing_yet(look), room=room, key="habits")
    today = services.clock.today
    width = column_width(look)
    days = week_holding(day, today)
    marks = services.habits.marks(days)
    columns = has_columns(look, width)
    cards = [
        HabitCard(
            habit,
            days,
            {each: mark for (slug, each), mark in marks.items() if slug == habit.slug},
            day,
            not columns,
            habit.slug == lit,
            key=habit.slug,
        )
        for habit in habits
    ]
    controls = [
        week_head(look, day, today, width, choose),
        soft(look, say("habits.same")),
        *cards,
        legend(look),
        soft(look, say("habits.honest")),
    ]
    return framed(look, head, controls, room=room, key="habits")


def _choose_button(look: Look) -> ft.Control:
    icon = ft.Icons.ADD_ROUNDED
    return icon_button(look, icon, say("habits.choose"), lambda: go(Paths.MENU), key="menu")
