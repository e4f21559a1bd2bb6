"""The first and last day of a flare, to change or to take away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import flet as ft

from app.domain.errors import AppError
from app.domain.flare import Flare
from app.reading.wording import say
from app.state.services import use_services
from app.views.flares.day_step import day_step
from app.views.guard import attempt, component, sentence
from app.views.look import use_look
from app.views.message import show_message
from app.views.pace.form_foot import form_foot
from app.views.shared.panels import rows
from app.views.shared.sheet import sheet_body
from app.views.shared.switch import switch_row

YESTERDAY = timedelta(days=1)


@component
def FlareForm(flare: Flare | None, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: the days of ``flare``, or of one that was never noted."""
    look = use_look()
    services = use_services()
    today = services.clock.today
    first, set_first = ft.use_state(flare.first if flare else today - YESTERDAY)
    last, set_last = ft.use_state(flare.last or today if flare else today - YESTERDAY)
    open_ended, set_open = ft.use_state(flare is not None and flare.last is None)
    problem, set_problem = ft.use_state("")

    def save() -> None:
        until = None if open_ended else last
        try:
            if flare is None:
                services.flares.note(first, until)
            else:
                services.flares.change(flare, first, until)
        except AppError as refused:
            set_problem(sentence(refused))
            return
        on_close()
        show_message(say("flares.saved"), undo=services.history.undo)

    def delete() -> None:
        on_close()
        if flare is not None and attempt(services.flares.drop, flare):
            show_message(say("flares.deleted"), undo=services.history.undo)

    going_on = switch_row(
        look, say("flares.still"), open_ended, lambda: set_open(not open_ended), key="still"
    )
    days = [day_step(look, say("flares.first"), first, today, set_first, "first")]
    if not open_ended:
        days.append(day_step(look, say("flares.last"), last, today, set_last, "last"))
    return sheet_body(
        look,
        say("flares.change" if flare else "flares.note"),
        [
            rows(look, [*days, going_on]),
            form_foot(look, problem, say("flares.save"), save, on_close, delete if flare else None),
        ],
    )
