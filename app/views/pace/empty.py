"""Pace before anything was logged."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.reading.wording import say
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.pace.entry_row import REST_ICON
from app.views.pace.forms import ACTIVITY, REST, form_sheet
from app.views.routes import Paths
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.panels import column
from app.views.shared.picture import picture
from app.views.shared.words import CENTER, heading, soft

PACING = "16-pacing-honestly"
"""The deck that says what pacing is."""


@component
def NothingYet(day: date) -> ft.Control:
    """A boat, that this is fine, and the smallest step.

    From 150 % text on there are only words; the buttons stand in the foot of the page.
    """
    look = use_look()
    opened, open_form = ft.use_state("")

    def close() -> None:
        open_form("")

    ft.use_dialog(form_sheet(look, opened, day, close))
    read = link_button(look, say("pace.empty_read"), lambda: go(Paths.deck(PACING)), key="pacing")
    way = ft.Row([read], alignment=ft.MainAxisAlignment.CENTER, wrap=True)
    text = [
        heading(look, say("pace.empty_title"), 2, "title", CENTER),
        soft(look, say("pace.empty_text"), "body", CENTER),
    ]
    if look.large:
        return column([*text, way])
    boat = picture(look, "boat", height=190, ground=look.tokens.sea_pale, padding=16)
    log = main_button(
        look,
        say("pace.empty_log"),
        lambda: open_form(ACTIVITY),
        ft.Icons.ADD_ROUNDED,
        key="log-activity",
    )
    rest = mist_button(
        look, say("pace.empty_rest"), lambda: open_form(REST), REST_ICON, key="log-rest"
    )
    return column([boat, *text, ft.Container(height=8), log, rest, way])
