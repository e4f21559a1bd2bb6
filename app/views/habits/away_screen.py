"""The habits that are put away, each with the way back."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.calendar_words import day_of_year
from app.views.shared.panels import rows
from app.views.shared.words import soft


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
