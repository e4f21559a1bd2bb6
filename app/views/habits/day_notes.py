"""The notes of the day shown, on the page of a habit."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.state.services import Services
from app.views.habits.habit_day import habit_day
from app.views.habits.mark_choices import mark_choices
from app.views.habits.noting import note
from app.views.habits.outcome_words import outcome_words
from app.views.habits.shown_day import Choose
from app.views.habits.week_head import day_steps
from app.views.look import Look
from app.views.shared.panels import column, panel
from app.views.shared.words import soft


def day_notes(
    look: Look, services: Services, habit: Habit, day: date, choose: Choose
) -> ft.Control:
    """Return what is noted for ``day``, and everything that can be."""
    shown = habit_day(services, habit, day)

    def choose_outcome(outcome: Outcome | None, version: Version | None) -> None:
        note(services, habit, day, outcome, version)

    state = say("habits.state_now", outcome=outcome_words(shown.mark, shown.most))
    if shown.mark is not None and shown.mark.outcome is Outcome.NOT_DONE:
        state = say(f"habits.left_out{shown.ending}")
    parts = [
        day_steps(look, day, shown.today, choose),
        ft.Semantics(live_region=True, container=True, content=soft(look, state, "body")),
        mark_choices(look, shown, choose_outcome, "note"),
    ]
    return panel(look, column(parts, 8), padding=12)
