"""The sheet that changes what is noted about a habit on one day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.habit_day import habit_day
from app.views.habits.mark_choices import mark_choices
from app.views.habits.noting import note
from app.views.look import use_look
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import full_day
from app.views.shared.sheet import sheet_body
from app.views.shared.words import soft


@component
def DayEditor(
    habit: Habit, day: date, on_close: Callable[[], object], *, key: str | None = None
) -> ft.Control:
    """What can be noted about ``habit`` for ``day``; one tap notes it and closes."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    shown = habit_day(services, habit, day)

    def choose(outcome: Outcome | None, version: Version | None) -> None:
        if note(services, habit, day, outcome, version):
            on_close()

    parts = [
        soft(look, habit.name, "body"),
        mark_choices(look, shown, choose, "edit"),
        ft.Row([link_button(look, say("common.cancel"), on_close, key="close")]),
    ]
    return sheet_body(look, full_day(day), parts)
