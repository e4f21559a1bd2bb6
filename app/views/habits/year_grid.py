"""A year of a habit: twelve small pictures, each a button that opens its month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft
import flet.canvas as cv

from app.domain.month import weeks_in
from app.reading.wording import say
from app.views.habits.calendar_days import CalendarDays, month_words
from app.views.habits.counts_words import counts_words
from app.views.habits.day_shapes import small_cell
from app.views.look import Look
from app.views.shared.calendar_words import MONTHS
from app.views.shared.tap import tap
from app.views.shared.words import soft

GAP = 8
INSET = 4
MOST_WEEKS = 6
WIDE = 480
"""From this width on four months stand side by side."""

Open = Callable[[date], object]


def year_grid(
    look: Look, days: CalendarDays, months: Sequence[date], width: float, show: Open
) -> ft.Control:
    """Return ``months``, all together ``width`` wide."""
    across = 4 if width >= WIDE else 3
    each = (width - (across - 1) * GAP) / across
    pictures = [_month(look, days, month, each, partial(show, month)) for month in months]
    return ft.Row(list(pictures), spacing=GAP, run_spacing=GAP, wrap=True)


def month_name(days: CalendarDays, month: date) -> str:
    """Return what the button of ``month`` is called."""
    said = counts_words(days.counts(month))
    return say("habits.month_row", month=month_words(month), counts=said)


def _month(
    look: Look, days: CalendarDays, month: date, width: float, on_tap: Callable[[], object]
) -> ft.Control:
    side = (width - 2 * INSET) / 7
    shapes: list[cv.Shape] = []
    for row, week in enumerate(weeks_in(month, days.today)):
        for column, day in enumerate(week):
            if day is not None:
                shapes += small_cell(look, days.cell(day, column * side, row * side, side, side))
    name = soft(look, say(f"common.{MONTHS[month.month - 1]}"))
    canvas = cv.Canvas(shapes, width=7 * side, height=MOST_WEEKS * side)
    return tap(
        look,
        ft.Column([name, canvas], spacing=2, tight=True),
        month_name(days, month),
        on_tap,
        key=f"month-{month:%Y-%m}",
        radius=12,
        width=width,
        padding=INSET,
    )
