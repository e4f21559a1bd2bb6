"""Which seven days are shown, and the ways to those before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.week import day_earlier, day_later
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.buttons import icon_button
from app.views.shared.calendar_words import day_and_month
from app.views.shared.panels import column
from app.views.shared.words import CENTER, words

EARLIER, LATER = ft.Icons.CHEVRON_LEFT_ROUNDED, ft.Icons.CHEVRON_RIGHT_ROUNDED


def week_pager(
    look: Look, days: Sequence[date], day: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    """Return what ``days`` are called, between the ways to other weeks around ``day``."""
    first, last = days[0], days[-1]
    span = say("pace.days", first=day_and_month(first), last=day_and_month(last))
    name = say("pace.seven_days") if last == today else span
    middle = words(look, name, "small_label", align=CENTER)
    ends = [
        _step(look, EARLIER, "earlier", day_earlier(day, 7), show),
        _step(look, LATER, "later", day_later(day, 7, today), show),
    ]
    if look.large:
        return column([middle, ft.Row(ends, alignment=ft.MainAxisAlignment.SPACE_BETWEEN)])
    return ft.Row(
        [ends[0], ft.Container(middle, expand=True), ends[1]],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=4,
    )


def _step(
    look: Look,
    icon: ft.IconData,
    name: str,
    target: date | None,
    show: Callable[[date], object],
) -> ft.Control:
    if target is None:
        return ft.Container(width=48)
    return icon_button(look, icon, say(f"pace.{name}"), partial(show, target), f"week-{name}")
