"""How much energy there was, and how much was spent: two numbers, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.energy import FULL, energy_band, quotient
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.guard import attempt, component
from app.views.look import Look, use_look
from app.views.message import show_message
from app.views.shared.buttons import link_button, main_button
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.sheet import sheet_body
from app.views.shared.words import heading, soft, words

STEP = 10
"""How far apart the numbers to choose from are (our choice: nobody feels more finely)."""

ACROSS, ACROSS_LARGE = 6, 3

NOTHING: int | None = None


@component
def EnergySheet(day: date, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: both numbers, the words for them, and where they come from."""
    look = use_look()
    services = use_services()
    before = services.energy.on(day)
    had, set_had = ft.use_state(before.available if before else NOTHING)
    spent, set_spent = ft.use_state(before.spent if before else NOTHING)

    def save() -> None:
        if attempt(_keep, services, day, had, spent):
            on_close()

    return sheet_body(
        look,
        say("energy.title"),
        [
            soft(look, say("energy.lead"), "body"),
            _numbers(look, "had", had, set_had),
            _numbers(look, "spent", spent, set_spent),
            _said(look, had, spent),
            main_button(look, say("energy.save"), save, key="save"),
            ft.Row(
                [link_button(look, say("common.close"), on_close, key="leave")],
                alignment=ft.MainAxisAlignment.CENTER,
            ),
        ],
    )


def _numbers(
    look: Look, name: str, chosen: int | None, choose: Callable[[int | None], object]
) -> ft.Control:
    question = say(f"energy.{name}")
    cells = [
        choice_cell(
            look,
            str(number),
            partial(choose, None if number == chosen else number),
            number == chosen,
            say("energy.number", question=question, number=number),
            key=f"energy-{name}-{number}",
        )
        for number in range(0, FULL + 1, STEP)
    ]
    asked = heading(look, question, 2, "label")
    return column([asked, cell_rows(cells, ACROSS_LARGE if look.large else ACROSS)], spacing=8)


def _said(look: Look, had: int | None, spent: int | None) -> ft.Control:
    found = quotient(spent, had)
    if found is None:
        return ft.Semantics(live_region=True, content=soft(look, say("energy.open"), "body"))
    sum_ = say("energy.sum", spent=spent, had=had, quotient=round(found))
    lines = [
        words(look, say(f"energy.{energy_band(found)}"), "label"),
        words(look, sum_),
        soft(look, say("energy.source")),
    ]
    return ft.Semantics(live_region=True, content=column(lines, spacing=4))


def _keep(services: Services, day: date, had: int | None, spent: int | None) -> None:
    kept = services.energy.on(day)
    if (had, spent) == ((kept.available, kept.spent) if kept else (None, None)):
        return
    services.energy.note(day, had, spent)
    show_message(say("energy.saved"), undo=services.history.undo)
