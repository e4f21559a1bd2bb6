"""Which day is planned: today, tomorrow, or one of the days after that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.intention import days_to_plan
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.planning.day_words import day_ahead
from app.views.shared.calendar_words import weekday_name
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column

NEAR = 2
"""How many days always have a cell."""

ACROSS = 3


@component
def DayCells(day: date, show: Callable[[date], object]) -> ft.Control:
    """Cells for today and tomorrow; a third one shows the rest of the week."""
    look = use_look()
    today = use_services().clock.today
    days = days_to_plan(today)
    opened, open_it = ft.use_state(day in days[NEAR:])
    near = [
        choice_cell(
            look,
            day_ahead(each, today),
            partial(show, each),
            chosen=each == day,
            key=f"plan-day-{ahead}",
        )
        for ahead, each in enumerate(days[:NEAR])
    ]
    later = choice_cell(
        look,
        say("planning.later"),
        lambda: open_it(not opened),
        chosen=day in days[NEAR:],
        name=say("planning.later_name"),
        key="plan-later",
    )
    parts = [cell_rows([*near, later], 1 if look.large else ACROSS)]
    if opened:
        far = [
            choice_cell(
                look,
                weekday_name(each),
                partial(show, each),
                chosen=each == day,
                name=day_ahead(each, today),
                key=f"plan-day-{ahead}",
            )
            for ahead, each in enumerate(days[NEAR:], start=NEAR)
        ]
        parts.append(cell_rows(far, 1 if look.large else ACROSS))
    return column(parts, spacing=8)
