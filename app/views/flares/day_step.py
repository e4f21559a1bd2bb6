"""A day that is moved by a day or a week at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.days import FIRST_DAY
from app.reading.wording import say
from app.views.look import Look
from app.views.settings.rows import step_row
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import day_of_year, weekday_name

DAYS_IN_A_WEEK = 7


def day_step(
    look: Look,
    title: str,
    day: date,
    today: date,
    choose: Callable[[date], object],
    key: str,
) -> ft.Control:
    """Return the row of ``day``, called ``title``; it never moves past ``today``."""

    def move(days: int) -> None:
        choose(max(FIRST_DAY, min(today, day + timedelta(days=days))))

    weeks = [
        link_button(
            look,
            say(f"flares.week_{way}", which=title),
            partial(move, days),
            key=f"{key}-week-{way}",
        )
        for way, days in (("earlier", -DAYS_IN_A_WEEK), ("later", DAYS_IN_A_WEEK))
    ]
    return step_row(
        look,
        ft.Icons.EVENT_OUTLINED,
        title,
        say("flares.day", weekday=weekday_name(day), day=day_of_year(day)),
        (
            (say("flares.day_earlier", which=title), partial(move, -1)),
            (say("flares.day_later", which=title), partial(move, 1)),
        ),
        ft.Row(list(weeks), wrap=True, spacing=0, run_spacing=0),
        key,
    )
