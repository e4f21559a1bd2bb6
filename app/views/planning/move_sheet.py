"""The days that something planned can be moved to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.intention import Intention, days_to_plan
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.planning.day_words import day_ahead
from app.views.planning.deeds import move, name_of
from app.views.shared.buttons import link_button
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.sheet import sheet_body


@component
def MoveSheet(intention: Intention, on_done: Callable[[], object]) -> ft.Control:
    """A cell for each day but its own; a tap moves it there."""
    look = use_look()
    services = use_services()
    today = services.clock.today

    def choose(ahead: int) -> None:
        on_done()
        move(services, (intention,), days_to_plan(today)[ahead])

    cells = [
        choice_cell(
            look,
            day_ahead(day, today),
            partial(choose, ahead),
            name=say("planning.move_to_name", day=day_ahead(day, today)),
            height=56,
            key=f"to-day-{ahead}",
        )
        for ahead, day in enumerate(days_to_plan(today))
        if day != intention.day
    ]
    leave = link_button(look, say("common.cancel"), on_done, key="leave")
    parts = [
        cell_rows(cells, 1 if look.large or look.phone else 2),
        ft.Row([leave], alignment=ft.MainAxisAlignment.CENTER),
    ]
    return sheet_body(look, say("planning.move_title", name=name_of(intention)), parts)
