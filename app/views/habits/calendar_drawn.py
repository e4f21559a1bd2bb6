"""The calendar of a habit as pictures: a month with a button over each day, or a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft
import flet.canvas as cv

from app.domain.days import Week, weeks_in
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.views.habits.calendar_days import (
    CalendarDays,
    done_color,
    large_cell,
    small_cell,
)
from app.views.habits.words import counts_words
from app.views.kit.buttons import tap
from app.views.kit.look import Look
from app.views.kit.phrases import MONTHS, WEEKDAYS, month_words
from app.views.kit.text import CENTER, soft, words

_GAP = 4
_SIGN_ROOM = 30
_NUMBER_LINE = 20

Edit = Callable[[date], object]


@dataclass(frozen=True, slots=True)
class _Measure:
    """How large the cells of a month are."""

    width: float
    height: float

    @property
    def across(self) -> float:
        """The width of seven cells."""
        return 7 * self.width + 6 * _GAP

    def down(self, weeks: int) -> float:
        """Return the height of so many ``weeks``."""
        return weeks * self.height + (weeks - 1) * _GAP


def month_grid(look: Look, days: CalendarDays, month: date, width: float, edit: Edit) -> ft.Control:
    """Return ``month``, ``width`` wide, each day of it a button that opens its editor."""
    scale = look.device_scale * look.text_size
    measure = _Measure((width - 6 * _GAP) / 7, _NUMBER_LINE * scale + _SIGN_ROOM)
    weeks = weeks_in(month, days.today, look.sunday_first)
    lines = [_week(look, days, week, measure, edit) for week in weeks]
    grid = ft.Stack(
        [_picture(look, days, month, weeks, measure), ft.Column(list(lines), spacing=_GAP)],
        width=measure.across,
        height=measure.down(len(weeks)),
    )
    letters = [
        ft.Container(soft(look, say(f"habits.letter_{day}"), align=CENTER), width=measure.width)
        for day in ((*WEEKDAYS[-1:], *WEEKDAYS[:-1]) if look.sunday_first else WEEKDAYS)
    ]
    head = ft.Semantics(exclude_semantics=True, content=ft.Row(list(letters), spacing=_GAP))
    return ft.Column([head, grid], spacing=4, tight=True)


def _picture(
    look: Look, days: CalendarDays, month: date, weeks: Sequence[Week], measure: _Measure
) -> ft.Control:
    shapes: list[cv.Shape] = []
    for row, week in enumerate(weeks):
        for column, day in enumerate(week):
            if day is not None:
                x, y = column * (measure.width + _GAP), row * (measure.height + _GAP)
                shapes += large_cell(look, days.cell(day, x, y, measure.width, measure.height))
    canvas = cv.Canvas(shapes, width=measure.across, height=measure.down(len(weeks)))
    said = say("habits.month_picture", month=month_words(month))
    return ft.Semantics(
        label=said, image=True, container=True, exclude_semantics=True, content=canvas
    )


def _week(look: Look, days: CalendarDays, week: Week, measure: _Measure, edit: Edit) -> ft.Control:
    cells = [
        ft.Container(width=measure.width)
        if day is None
        else _day(look, days, day, measure, partial(edit, day))
        for day in week
    ]
    # Week by week: left to themselves, days are heard in an order of the client's own.
    return ft.Semantics(container=True, content=ft.Row(list(cells), spacing=_GAP))


def _day(
    look: Look, days: CalendarDays, day: date, measure: _Measure, on_tap: Callable[[], object]
) -> ft.Control:
    mark = days.noted.get(day)
    color = look.tokens.ink if mark else look.tokens.ink_soft
    if mark and mark.outcome is Outcome.DONE:
        color = done_color(look)
    elif mark and mark.outcome is Outcome.RESTING:
        color = look.tokens.on_clay_mist
    number = words(look, str(day.day), "small_label" if mark else "small", color, CENTER)
    return tap(
        look,
        ft.Container(number, width=measure.width, padding=ft.Padding(0, 5, 0, 0)),
        days.day_name(day),
        on_tap,
        key=f"change-{day.isoformat()}",
        radius=12,
        width=measure.width,
        height=measure.height,
    )


_MONTH_GAP = 8
_INSET = 4
_MOST_WEEKS = 6
_WIDE = 480
"""From this width on four months stand side by side."""

_Open = Callable[[date], object]


def year_grid(
    look: Look, days: CalendarDays, months: Sequence[date], width: float, show: _Open
) -> ft.Control:
    """Return ``months``, all together ``width`` wide."""
    across = 4 if width >= _WIDE else 3
    each = (width - (across - 1) * _MONTH_GAP) / across
    pictures = [_month(look, days, month, each, partial(show, month)) for month in months]
    return ft.Row(list(pictures), spacing=_MONTH_GAP, run_spacing=_MONTH_GAP, wrap=True)


def month_name(days: CalendarDays, month: date) -> str:
    """Return what the button of ``month`` is called."""
    said = counts_words(days.counts(month))
    return say("habits.month_row", month=month_words(month), counts=said)


def _month(
    look: Look, days: CalendarDays, month: date, width: float, on_tap: Callable[[], object]
) -> ft.Control:
    side = (width - 2 * _INSET) / 7
    shapes: list[cv.Shape] = []
    for row, week in enumerate(weeks_in(month, days.today, look.sunday_first)):
        for column, day in enumerate(week):
            if day is not None:
                shapes += small_cell(look, days.cell(day, column * side, row * side, side, side))
    name = soft(look, say(f"common.{MONTHS[month.month - 1]}"))
    canvas = cv.Canvas(shapes, width=7 * side, height=_MOST_WEEKS * side)
    return tap(
        look,
        ft.Column([name, canvas], spacing=2, tight=True),
        month_name(days, month),
        on_tap,
        key=f"month-{month:%Y-%m}",
        radius=12,
        width=width,
        padding=_INSET,
    )
