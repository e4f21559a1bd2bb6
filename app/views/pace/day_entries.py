"""The day as a list; each row opens what changes it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.entry import Entry
from app.domain.rest import Rest
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.pace.activity_form import ActivityForm
from app.views.pace.entry_row import entry_row
from app.views.pace.rest_form import RestForm
from app.views.routes import Paths
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import full_day, weekday_name
from app.views.shared.panels import column, rows
from app.views.shared.sheet import sheet
from app.views.shared.unit_words import unit_word
from app.views.shared.words import heading_row, soft

LISTED = (Activity, Rest, CheckIn)
NOTHING: Activity | Rest | None = None


@component
def DayEntries(day: date) -> ft.Control:
    """The activities, rests and the check-in of ``day``, with its heading."""
    look = use_look()
    services = use_services()
    notebook, settings = services.notebook, services.settings.settings
    opened, open_entry = ft.use_state(NOTHING)
    entries = [entry for entry in notebook.on(day) if isinstance(entry, LISTED)]

    def close() -> None:
        open_entry(None)

    ft.use_dialog(sheet(look, _editor(opened, close), close) if opened else None)

    def open_row(entry: Entry) -> None:
        if isinstance(entry, CheckIn):
            go(Paths.on_day(Paths.CHECK_IN, day))
        elif isinstance(entry, (Activity, Rest)):
            open_entry(entry)

    today = day == services.clock.today
    title = say("pace.today_so_far", weekday=weekday_name(day)) if today else full_day(day)
    parts = [heading_row(look, title, soft(look, unit_word(settings)) if entries else None)]
    if entries:
        lines = [entry_row(look, e, settings, partial(open_row, e)) for e in entries]
        parts.append(rows(look, lines))
    else:
        parts.append(soft(look, say("pace.nothing_here"), "body"))
    if not any(isinstance(entry, CheckIn) for entry in entries):
        address = Paths.on_day(Paths.CHECK_IN, day)
        words = say("pace.add_check_in")
        parts.append(ft.Row([link_button(look, words, lambda: go(address), key="add-check-in")]))
    return column(parts)


def _editor(entry: Activity | Rest, on_done: Callable[[], object]) -> ft.Control:
    if isinstance(entry, Activity):
        return ActivityForm(entry.day, on_done, entry)
    return RestForm(entry.day, on_done, entry)
