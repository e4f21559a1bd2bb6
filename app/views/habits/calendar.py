"""The calendar of a habit: a month or a year, as a picture or as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import cast

import flet as ft

from app.domain.habit import Habit
from app.domain.month import month_of, year_holding
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.calendar_days import CalendarDays
from app.views.habits.calendar_head import Show, Shown, calendar_head
from app.views.habits.calendar_legend import calendar_legend
from app.views.habits.calendar_table import month_table, year_table
from app.views.habits.counts_words import counts_words
from app.views.habits.day_editor import DayEditor
from app.views.habits.month_grid import Edit, month_grid
from app.views.habits.year_grid import year_grid
from app.views.look import Look, use_look
from app.views.shared.buttons import link_button
from app.views.shared.panels import border_width, column, panel
from app.views.shared.sheet import sheet
from app.views.shared.words import heading_row, soft

PADDING, NARROW_PADDING = 16, 8
NARROW = 320
"""Below this width the days need the room more than the border does."""


@component
def Calendar(habit: Habit, width: float, *, key: str | None = None) -> ft.Control:
    """The days of ``habit`` in a panel that is ``width`` wide; each can be changed."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    flares = use_store(services.flares).flares
    today = services.clock.today
    shown, show = ft.use_state(Shown(month_of(today)))
    edited, edit = ft.use_state(cast("date | None", None))

    def close() -> None:
        edit(None)

    ft.use_dialog(sheet(look, DayEditor(habit, edited, close), close) if edited else None)
    months = year_holding(shown.month, today) if shown.yearly else (shown.month,)
    days = CalendarDays(habit, today, services.habits.marks_in(habit.slug, months), flares)
    padding = PADDING if width >= NARROW else NARROW_PADDING
    room = width - 2 * (padding + border_width(look))
    parts = [
        calendar_head(look, shown, months, today, show),
        _drawn(look, days, shown, months, room, show, edit),
    ]
    if not shown.yearly:
        parts.append(soft(look, counts_words(days.counts(shown.month))))
    if _is_picture(look, shown):
        parts.append(calendar_legend(look, shown.yearly, days.any_flare(months)))
    if not look.large:
        parts.append(_turn(look, shown, show))
    title = heading_row(look, say("habits.calendar"))
    return column([title, panel(look, column(parts), padding=padding, key="calendar")], 8)


def _is_picture(look: Look, shown: Shown) -> bool:
    """Return whether it is drawn; at large text seven days do not fit beside each other."""
    return not (shown.as_table or look.large)


def _drawn(
    look: Look,
    days: CalendarDays,
    shown: Shown,
    months: Sequence[date],
    room: float,
    show: Show,
    edit: Edit,
) -> ft.Control:
    def open_month(month: date) -> None:
        show(replace(shown, month=month, yearly=False))

    if shown.yearly:
        if _is_picture(look, shown):
            return year_grid(look, days, months, room, open_month)
        return year_table(look, days, months, open_month)
    if _is_picture(look, shown):
        return month_grid(look, days, shown.month, room, edit)
    return month_table(look, days, shown.month, edit)


def _turn(look: Look, shown: Shown, show: Show) -> ft.Control:
    label = say("habits.as_picture" if shown.as_table else "habits.as_table")
    turned = replace(shown, as_table=not shown.as_table)
    return ft.Row([link_button(look, label, lambda: show(turned), key="as-table")])
