"""The calendar of a habit: a month or a year, as a picture or as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import flet as ft
import flet.canvas as cv

from app.domain.days import days_in, month_earlier, month_later, month_of, recordable, year_holding
from app.domain.errors import InvalidInput
from app.domain.habit import Habit, Version
from app.domain.habit_mark import Outcome
from app.reading.wording import full_day, say
from app.state.services import use_services, use_store
from app.views.habits.actions import note
from app.views.habits.calendar_drawn import (
    CalendarDays,
    Cell,
    Edit,
    large_cell,
    month_grid,
    month_name,
    small_cell,
    year_grid,
)
from app.views.habits.marks import SIGNS, mark_choices, sign
from app.views.habits.words import counts_words, habit_day, short_day
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, link_button, link_line, tap
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.phrases import month_words
from app.views.kit.rows import Turn, pager
from app.views.kit.surfaces import border_width, column, group, panel, rows, sheet_body
from app.views.kit.text import CENTER, soft, words


@dataclass(frozen=True, slots=True)
class _Shown:
    """What of a calendar is shown."""

    month: date
    yearly: bool = False
    as_table: bool = False


_Show = Callable[[_Shown], object]


def _calendar_head(
    look: Look, shown: _Shown, months: Sequence[date], today: date, show: _Show
) -> ft.Control:
    """Return the choice between month and year over the pager; ``months`` are those shown."""
    kinds = [
        choice_cell(
            look,
            say("habits.as_year" if yearly else "habits.as_month"),
            partial(show, replace(shown, yearly=yearly)),
            shown.yearly is yearly,
            key="calendar-year" if yearly else "calendar-month",
        )
        for yearly in (False, True)
    ]
    names = ("habits.earlier_year", "habits.later_year")
    if not shown.yearly:
        names = ("days.month_earlier", "days.month_later")
    earlier = Turn(month_earlier(months[0]), say(names[0]), "calendar-earlier")
    later = Turn(month_later(months[-1], today), say(names[1]), "calendar-later")
    title = month_words(months[-1])
    if shown.yearly:
        title = say("habits.span", first=month_words(months[0]), last=title)
    said = words(look, title, "label", align=CENTER)
    middle = ft.Semantics(live_region=True, container=True, content=said)
    turning = pager(look, middle, earlier, later, lambda m: show(replace(shown, month=m)))
    return column([cell_rows(kinds, 2), turning], 4)


_LARGE, _SMALL = 28.0, 14.0


def _calendar_legend(look: Look, yearly: bool, flare: bool) -> ft.Control:
    """Return the shapes of a month, or of a year, with their words; ``flare`` if one is there."""
    side, drawn = (_SMALL, small_cell) if yearly else (_LARGE, large_cell)
    cells = [(Cell(0, 0, side, side, outcome), name) for outcome, name in SIGNS]
    if flare:
        cells.append((Cell(0, 0, side, side, None, in_flare=True), "flare_sign"))
    pairs = [
        ft.Row(
            [
                cv.Canvas(drawn(look, cell), width=side, height=side),
                soft(look, say(f"habits.{name}")),
            ],
            spacing=6,
            tight=True,
        )
        for cell, name in cells
    ]
    return ft.Row(list(pairs), wrap=True, spacing=16, run_spacing=8)


@component
def _DayEditor(habit: Habit, day: date, on_close: Callable[[], object]) -> ft.Control:
    """What can be noted about ``habit`` for ``day``; one tap notes it and closes."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    shown = habit_day(services, habit, day)

    def choose(outcome: Outcome | None, version: Version | None) -> None:
        if note(services, habit, day, outcome, version):
            on_close()

    parts = [
        soft(look, habit.name, "body"),
        mark_choices(look, shown, choose, "edit"),
    ]
    return sheet_body(look, full_day(day), parts, on_leave=on_close)


_Choose = Callable[[date], object]
_ROW_PADDING = ft.Padding(16, 8, 16, 8)


def _month_table(look: Look, days: CalendarDays, month: date, edit: _Choose) -> ft.Control:
    every = reversed(days_in(month, days.today))
    return rows(look, [_day(look, days, day, partial(edit, day)) for day in every])


def _year_table(
    look: Look, days: CalendarDays, months: Sequence[date], show: _Choose
) -> ft.Control:
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
        padding=_ROW_PADDING,
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
        padding=_ROW_PADDING,
    )


_PADDING, _NARROW_PADDING = 16, 8
_NARROW = 320
"""Below this width the days need the room more than the border does."""


@component
def Calendar(habit: Habit, width: float, *, key: str | None = None) -> ft.Control:
    """The days of ``habit`` in a panel that is ``width`` wide; each can be changed."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    flares = use_store(services.flares).flares
    today = services.clock.today
    shown, show = ft.use_state(_Shown(month_of(today)))

    def editor(day: str, close: Action) -> ft.Control | None:
        try:
            edited = recordable(date.fromisoformat(day), today)
        except (ValueError, InvalidInput):
            return None
        return _DayEditor(habit, edited, close)

    open_sheet = use_sheets({Sheet.HABIT_DAY: editor})

    def edit(day: date) -> None:
        open_sheet(Sheet.HABIT_DAY, day.isoformat())

    months = year_holding(shown.month, today) if shown.yearly else (shown.month,)
    days = CalendarDays(habit, today, services.habits.marks_in(habit.slug, months), flares)
    padding = _PADDING if width >= _NARROW else _NARROW_PADDING
    room = width - 2 * (padding + border_width(look))
    parts = [
        _calendar_head(look, shown, months, today, show),
        _drawn(look, days, shown, months, room, show, edit),
    ]
    if not shown.yearly:
        parts.append(soft(look, counts_words(days.counts(shown.month))))
    if _is_picture(look, shown):
        parts.append(_calendar_legend(look, shown.yearly, days.any_flare(months)))
    if not look.large:
        parts.append(_turn(look, shown, show))
    whole = panel(look, column(parts), padding=padding, key="calendar")
    return group(look, say("habits.calendar"), whole, spacing=8)


def _is_picture(look: Look, shown: _Shown) -> bool:
    """Return whether it is drawn; at large text seven days do not fit beside each other."""
    return not (shown.as_table or look.large)


def _drawn(
    look: Look,
    days: CalendarDays,
    shown: _Shown,
    months: Sequence[date],
    room: float,
    show: _Show,
    edit: Edit,
) -> ft.Control:
    def open_month(month: date) -> None:
        show(replace(shown, month=month, yearly=False))

    if shown.yearly:
        if _is_picture(look, shown):
            return year_grid(look, days, months, room, open_month)
        return _year_table(look, days, months, open_month)
    if _is_picture(look, shown):
        return month_grid(look, days, shown.month, room, edit)
    return _month_table(look, days, shown.month, edit)


def _turn(look: Look, shown: _Shown, show: _Show) -> ft.Control:
    label = say("habits.as_picture" if shown.as_table else "habits.as_table")
    turned = replace(shown, as_table=not shown.as_table)
    return link_line([link_button(look, label, lambda: show(turned), key="as-table")])
