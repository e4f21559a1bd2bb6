"""A day's list, and what that adds up to, before any of it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.errors import InvalidInput
from app.domain.to_do import days_ahead, listable
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.addresses import Paths, asked, go, go_back
from app.views.kit.buttons import main_button
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.guard import component, sentence
from app.views.kit.look import use_look
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts, use_pieces
from app.views.kit.phrases import weekday_name
from app.views.kit.surfaces import column
from app.views.kit.text import words
from app.views.to_do.actions import day_ahead
from app.views.to_do.adding import Adding
from app.views.to_do.list import DayList, LeftOver
from app.views.to_do.sum import SumPanel

_NEAR = 2
"""How many days always have a cell."""

_ACROSS = 3


@component
def _DayCells(day: date, show: Callable[[date], object]) -> ft.Control:
    """Cells for today and tomorrow; a third one shows the rest of the week."""
    look = use_look()
    piece = use_pieces()
    today = use_services().clock.today
    days = days_ahead(today)
    opened, open_it = ft.use_state(day in days[_NEAR:])
    near = [
        piece(
            choice_cell,
            look,
            day_ahead(each, today),
            partial(show, each),
            chosen=each == day,
            key=f"list-day-{ahead}",
        )
        for ahead, each in enumerate(days[:_NEAR])
    ]
    later = piece(
        choice_cell,
        look,
        say("to_do.later"),
        lambda: open_it(not opened),
        chosen=day in days[_NEAR:],
        name=say("to_do.later_name"),
        key="list-later",
    )
    labels = [*(day_ahead(each, today) for each in days[:_NEAR]), say("to_do.later")]
    parts = [cell_rows([*near, later], across(look, labels, _ACROSS))]
    if opened:
        far = [
            piece(
                choice_cell,
                look,
                weekday_name(each),
                partial(show, each),
                chosen=each == day,
                name=day_ahead(each, today),
                key=f"list-day-{ahead}",
            )
            for ahead, each in enumerate(days[_NEAR:], start=_NEAR)
        ]
        names = [weekday_name(each) for each in days[_NEAR:]]
        parts.append(cell_rows(far, across(look, names, _ACROSS)))
    return column(parts, spacing=8)


@component
def ToDoScreen() -> ft.Control:
    """The day in the address, or today."""
    look = use_look()
    part = use_parts()
    ft.use_route_location()
    today = use_services().clock.today
    head = page_head(look, say("to_do.title"), back=go_back, ways=False)

    def show(day: date) -> None:
        go(Paths.TO_DO if day == today else Paths.on_day(Paths.TO_DO, day))

    try:
        day = _asked_day(today)
    except InvalidInput as problem:
        said = words(look, sentence(problem), key="no-such-day")
        way = main_button(look, say("pace.show_today"), lambda: show(today), key="show-today")
        return page_frame(look, head, [said, way])
    parts = [
        part("days", _DayCells, day, show),
        part("whole", SumPanel, day),
        part("list", DayList, day),
        part("adding", Adding, day),
        part("left", LeftOver),
    ]
    return page_frame(look, head, parts, spacing=16, key="to-do")


def _asked_day(today: date) -> date:
    """Return the day in the address, or ``today``.

    Raises:
        InvalidInput: If it is no day that a list can be made for.

    """
    text = asked("day")
    try:
        return listable(date.fromisoformat(text) if text else today, today)
    except ValueError as error:
        raise InvalidInput("no_day", text=text) from error
