"""The day shown, and the way to the days beside it."""

from __future__ import annotations

from datetime import date, timedelta

import flet as ft

from app.domain.days import FIRST_DAY
from app.domain.flare import Flare, day_of_flare
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.page_frame import ways_out
from app.views.shared.buttons import icon_button, link_button
from app.views.shared.calendar_words import day_and_month, relative_day, weekday_name
from app.views.shared.words import heading, words
from app.views.today.shown_day import address_of

ONE_DAY = timedelta(days=1)
ARROWS_INSET = 12
"""How far an arrow's picture lies inside its target."""


def day_switcher(
    look: Look, day: date, today: date, flare: Flare | None, side: float
) -> ft.Control:
    """Return the name of ``day``, its date between two arrows, and the ways out on a phone."""
    name = relative_day(day, today) if day == today - ONE_DAY else weekday_name(day)
    size = "title" if look.phone else "display"
    title = ft.Container(heading(look, name, 1, size), expand=True)
    middle = ft.CrossAxisAlignment.CENTER
    head = ft.Row(
        [title, *(ways_out(look) if look.phone else [])], spacing=0, vertical_alignment=middle
    )
    date_line = [_before(look, day, today), _date(look, day, flare), _after(look, day, today)]
    back = [] if day == today else [_back(look, today)]
    rows = [ft.Row(date_line if look.large else date_line + back, spacing=0)]
    if back and look.large:
        rows.append(ft.Row([ft.Container(back[0], padding=ft.Padding(ARROWS_INSET, 0, 0, 0))]))
    return ft.Column(
        [
            ft.Container(head, padding=ft.Padding(side, 0 if look.phone else 16, 8, 0)),
            *(
                ft.Container(row, padding=ft.Padding(max(0, side - ARROWS_INSET), 0, 8, 0))
                for row in rows
            ),
        ],
        spacing=0,
        tight=True,
    )


def _date(look: Look, day: date, flare: Flare | None) -> ft.Control:
    text = day_and_month(day)
    if flare is not None and not look.large:
        text = say("today.flare_day", date=text, number=day_of_flare(flare, day))
    return ft.Container(words(look, text, "small"), expand=True, expand_loose=True)


def _before(look: Look, day: date, today: date) -> ft.Control:
    first = day <= FIRST_DAY
    other = day if first else day - ONE_DAY
    name = say("today.day_before", day=relative_day(other, today))
    icon = ft.Icons.CHEVRON_LEFT_ROUNDED
    return icon_button(
        look, icon, name, lambda: go(address_of(other, today)), "day-before", disabled=first
    )


def _after(look: Look, day: date, today: date) -> ft.Control:
    last = day >= today
    other = day if last else day + ONE_DAY
    name = say("today.no_day_after")
    if not last:
        name = say("today.day_after", day=relative_day(other, today))
    icon = ft.Icons.CHEVRON_RIGHT_ROUNDED
    return icon_button(
        look, icon, name, lambda: go(address_of(other, today)), "day-after", disabled=last
    )


def _back(look: Look, today: date) -> ft.Control:
    return link_button(
        look, say("today.back_to_today"), lambda: go(address_of(today, today)), key="back-to-today"
    )
