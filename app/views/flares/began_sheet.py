"""It began earlier: the last days, each one tap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import attempt, component
from app.views.look import use_look
from app.views.message import show_message
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import full_day, relative_day
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.sheet import sheet_body
from app.views.shared.words import soft

FURTHEST = 7
"""How many days back one tap reaches (our choice); the list of flares reaches further."""


@component
def BeganSheet(on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: when the flare that goes on began."""
    look = use_look()
    services = use_services()
    flare = use_store(services.flares).going_on
    today = services.clock.today

    def choose(day: date) -> None:
        if attempt(_begin_on, services, day):
            on_close()

    cells = [
        choice_cell(
            look,
            relative_day(day, today) if back < 2 else say("flares.days_ago", count=back),
            partial(choose, day),
            flare is not None and flare.first == day,
            name=relative_day(day, today),
            height=56,
            key=f"began-{back}",
        )
        for back, day in enumerate(today - timedelta(days=n) for n in range(FURTHEST + 1))
    ]
    return sheet_body(
        look,
        say("flares.began"),
        [
            cell_rows(cells, 1 if look.large else 2),
            soft(look, say("flares.began_detail")),
            mist_button(look, say("common.close"), on_close, key="close"),
        ],
    )


def _begin_on(services: Services, day: date) -> None:
    flare = services.flares.going_on
    if flare is None:
        services.flares.note(day, None)
    else:
        services.flares.change(flare, day, None)
    show_message(say("flares.begins", day=full_day(day)), undo=services.history.undo)
