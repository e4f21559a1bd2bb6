"""The times an activity was noted this week, in place of the readings."""

from __future__ import annotations

import flet as ft

from app.domain.activity import ActivityKind
from app.domain.baseline import WEEK, timings_of_week
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.shared.buttons import mist_button
from app.views.shared.panels import column
from app.views.shared.words import soft


@component
def WeekTimes(name: str, kind: ActivityKind) -> ft.Control:
    """The times found, and the button that takes them."""
    look = use_look()
    services = use_services()
    store = use_store(services.baselines)
    notebook = use_store(services.notebook)
    today = services.clock.today
    found = timings_of_week(notebook.between(today - WEEK, today), name, kind, today)
    if not found:
        return soft(look, say("baseline.week_none"))

    def take() -> None:
        store.take_week(name, kind)
        show_message(say("baseline.week_taken", count=len(found)), undo=services.history.undo)

    listed = ", ".join(f"{minutes:g}" for minutes in found)
    said = say("baseline.week_found", count=len(found), minutes=listed)
    if store.of(name, kind) is not None:
        said = f"{said} {say('baseline.week_replaces')}"
    button = mist_button(look, say("baseline.week"), take, key="take-week")
    return column([soft(look, said), button], 8)
