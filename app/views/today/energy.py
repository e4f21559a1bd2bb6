"""The note about felt energy: a row that opens it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.entry import FULL, Energy, energy_band, quotient
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.kit.buttons import link_button, main_button
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import attempt, component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, rows, sheet_body
from app.views.kit.text import heading, soft, words


@component
def EnergyLine(day: date, on_open: Callable[[], object]) -> ft.Control:
    """What was noted about the energy of ``day`` in words, or that it can be."""
    look = use_look()
    services = use_services()
    title = say("energy.title")
    detail = _energy_words(services.energy.on(day))
    name = f"{title}. {detail}"
    return rows(look, [link_row(look, title, name, on_open, soft(look, detail), key="energy-row")])


def _energy_words(energy: Energy | None) -> str:
    if energy is None:
        return say("energy.blank")
    if energy.band is None:
        return say("energy.half")
    return say(f"energy.{energy.band}")


_STEP = 10
"""How far apart the numbers to choose from are (our choice: nobody feels more finely)."""

_ACROSS, _ACROSS_LARGE = 6, 3

_NOTHING: int | None = None


@component
def EnergySheet(day: date, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: both numbers, the words for them, and where they come from."""
    look = use_look()
    services = use_services()
    before = services.energy.on(day)
    had, set_had = ft.use_state(before.available if before else _NOTHING)
    spent, set_spent = ft.use_state(before.spent if before else _NOTHING)

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
        for number in range(0, FULL + 1, _STEP)
    ]
    asked = heading(look, question, 2, "label")
    return column([asked, cell_rows(cells, _ACROSS_LARGE if look.large else _ACROSS)], spacing=8)


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
    show_message(say("energy.saved"), services.energy.note(day, had, spent))
