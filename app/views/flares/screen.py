"""All flares there were, each a row that opens its days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.flare import Flare
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.flares.flare_form import FlareForm
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go_back
from app.views.page_frame import page_frame, page_head
from app.views.settings.rows import link_row
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import day_of_year
from app.views.shared.panels import rows
from app.views.shared.sheet import sheet
from app.views.shared.words import soft

NEW = "new"
CLOSED = ""


@component
def FlaresScreen() -> ft.Control:
    """The flares, the newest first, and a way to note one that is over."""
    look = use_look()
    services = use_services()
    flares = use_store(services.flares).flares
    opened, open_it = ft.use_state(CLOSED)
    today = services.clock.today

    def close() -> None:
        open_it(CLOSED)

    shown = next((flare for flare in flares if flare.id == opened), None)
    form = FlareForm(shown, close) if shown or opened == NEW else None
    ft.use_dialog(sheet(look, form, close) if form else None)
    newest_first = sorted(flares, key=lambda flare: flare.first, reverse=True)
    lines = [
        _row(look, flare, today, partial(open_it, flare.id), f"flare-{place}")
        for place, flare in enumerate(newest_first, start=1)
    ]
    listed = rows(look, lines) if lines else soft(look, say("flares.none"), "body")
    return page_frame(
        look,
        page_head(look, say("flares.title"), back=go_back, ways=False),
        [
            soft(look, say("flares.lead"), "body"),
            mist_button(look, say("flares.note"), partial(open_it, NEW), key="note-flare"),
            listed,
        ],
        spacing=16,
        key="flares",
    )


def _row(
    look: Look, flare: Flare, today: date, on_tap: Callable[[], object], key: str
) -> ft.Control:
    length = ((flare.last or today) - flare.first).days + 1
    days = say("flares.length", count=length)
    if flare.last is None:
        title = say("flares.since", day=day_of_year(flare.first))
        detail = say("flares.going_on", days=days)
    else:
        first, last = day_of_year(flare.first), day_of_year(flare.last)
        title = first if first == last else say("flares.span", first=first, last=last)
        detail = days
    icon = ft.Icons.NIGHTS_STAY_OUTLINED
    return link_row(look, icon, title, detail, on_tap, key)
