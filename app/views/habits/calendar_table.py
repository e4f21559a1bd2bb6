"""The calendar of a habit as a table: the same days and months as in the picture, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.month import days_in
from app.reading.wording import say
from app.views.habits.calendar_days import CalendarDays, month_words
from app.views.habits.counts_words import counts_words
from app.views.habits.outcome_words import short_day
from app.views.habits.sign import sign
from app.views.habits.year_grid import month_name
from app.views.look import Look
from app.views.shared.panels import column, rows
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

Choose = Callable[[date], object]
PADDING = ft.Padding(16, 8, 16, 8)


def month_table(look: Look, days: CalendarDays, month: date, edit: Choose) -> ft.Control:
    """Return the days of ``month``, the newest first, each a row that opens its editor."""
    every = reversed(days_in(month, days.today))
    return rows(look, [_day(look, days, day, partial(edit, day)) for day in every])


def year_table(look: Look, days: CalendarDays, months: Sequence[date], show: Choose) -> ft.Control:
    """Return ``months``, the newest first, each a row that opens it."""
    return rows(look, [_month(look, days, each, partial(show, each)) for each in reversed(months)])


def _day(look: Look, days: CalendarDays, day: date, on_tap: Callable[[], object]) -> ft.Control:
    mark = days.noted.get(day)
    change = words(look, say("habits.change"), "small_label", look.tokens.sea)
    names: list[ft.Control] = [
        words(look, short_day(day), "label"),
        soft(look, days.outcome(day)),
    ]
    if look.large:
        names.append(change)
    parts = [
        sign(look, mark.outcome if mark else None),
        ft.Container(column(names, 0), expand=True),
    ]
    if not look.large:
        parts.append(change)
    return tap(
        look,
        ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        days.day_name(day),
        on_tap,
        key=f"change-{day.isoformat()}",
        radius=0,
        padding=PADDING,
    )


def _month(look: Look, days: CalendarDays, month: date, on_tap: Callable[[], object]) -> ft.Control:
    names = [
        words(look, month_words(month), "label"),
        soft(look, counts_words(days.counts(month))),
    ]
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=look.tokens.ink_soft)
    row = ft.Row(
        [ft.Container(column(names, 0), expand=True), chevron],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        row,
        month_name(days, month),
        on_tap,
        key=f"month-{month:%Y-%m}",
        radius=0,
        padding=PADDING,
    )
