"""Which day it was: today, yesterday or one before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.days import FIRST_DAY
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.question import unfolding
from app.views.shared.buttons import icon_button
from app.views.shared.calendar_words import full_day, relative_day
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.words import CENTER, words

ONE_DAY = timedelta(days=1)
EARLIER, LATER = ft.Icons.CHEVRON_LEFT_ROUNDED, ft.Icons.CHEVRON_RIGHT_ROUNDED


@component
def DayQuestion(day: date, choose: Callable[[date], object]) -> ft.Control:
    """The day that is chosen; a tap shows the others, none of which lies ahead."""
    look = use_look()
    today = use_services().clock.today
    opened, open_it = ft.use_state(False)
    answer = relative_day(day, today)
    asked = unfolding(
        look, say("log.which_day"), answer, opened, lambda: open_it(not opened), "day"
    )
    if not opened:
        return asked
    near = [
        choice_cell(
            look,
            relative_day(offered, today),
            partial(choose, offered),
            chosen=offered == day,
            key=f"day-{back}-back",
        )
        for back, offered in enumerate((today, today - ONE_DAY))
    ]
    parts = [asked, cell_rows(near, 1 if look.large else 2), _steps(look, day, today, choose)]
    return column(parts, spacing=4)


def _steps(look: Look, day: date, today: date, choose: Callable[[date], object]) -> ft.Control:
    shown = words(look, full_day(day), "label", align=CENTER)
    earlier = partial(choose, day - ONE_DAY)
    later = partial(choose, day + ONE_DAY)
    blank = ft.Container(width=48)
    return ft.Row(
        [
            icon_button(look, EARLIER, say("log.day_before"), earlier, "day-earlier")
            if day > FIRST_DAY
            else blank,
            ft.Container(ft.Semantics(live_region=True, content=shown), expand=True),
            icon_button(look, LATER, say("log.day_after"), later, "day-later")
            if day < today
            else blank,
        ],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
