"""How many minutes: eight cells, and steps of five for the rest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.minutes import MINUTES_STEP, OFFERED_MINUTES, stepped
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.question import question
from app.views.shared.buttons import icon_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.words import CENTER, words

MINUS, PLUS = ft.Icons.REMOVE_ROUNDED, ft.Icons.ADD_ROUNDED


def minutes_choice(look: Look, minutes: float, choose: Callable[[float], object]) -> ft.Control:
    """Return the question with its steppers, and the cells."""
    cells = [
        choice_cell(
            look,
            str(offered),
            partial(choose, offered),
            chosen=offered == minutes,
            name=minutes_words(offered),
            key=f"minutes-{offered}",
        )
        for offered in OFFERED_MINUTES
    ]
    across = 4 if look.phone or look.large else len(cells)
    said = minutes_words(minutes)
    asked = question(look, say("log.how_many"), said, _stepper(look, minutes, choose))
    return column([asked, cell_rows(cells, across)], spacing=8)


def _stepper(look: Look, minutes: float, choose: Callable[[float], object]) -> ft.Control:
    def step(icon: ft.IconData, name: str, steps: int, key: str) -> ft.Control:
        words = say(name, minutes=MINUTES_STEP)
        return icon_button(look, icon, words, partial(choose, stepped(minutes, steps)), key)

    shown = words(look, f"{minutes:g}", "label", align=CENTER)
    said = ft.Semantics(
        label=minutes_words(minutes), live_region=True, exclude_semantics=True, content=shown
    )
    return ft.Row(
        [
            step(MINUS, "log.minutes_less", -1, "minutes-less"),
            ft.Container(said, width=96 if look.large else 44),
            step(PLUS, "log.minutes_more", 1, "minutes-more"),
        ],
        spacing=0,
        tight=True,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
