"""The calendar of a habit: what it shows of each day, drawn as a month or as a year."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft
import flet.canvas as cv

from app.domain.days import MONTHS, Week, days_in, weeks_in
from app.domain.flare import Flare, flare_on
from app.domain.habit import Habit
from app.domain.habit_mark import Counts, Outcome, counted
from app.reading.wording import say
from app.state.habits import Noted
from app.views.habits.words import counts_words, outcome_words, short_day
from app.views.kit.buttons import tap
from app.views.kit.drawing import filled, lined
from app.views.kit.look import Look
from app.views.kit.month import GAP, month_frame
from app.views.kit.phrases import month_words
from app.views.kit.text import CENTER, soft, words

_TIP = math.radians(50)
"""Where the tips of the moon are, from the direction it opens to."""

_BITE = 0.65
"""How far from the middle of the moon that is which hides part of it."""

_OPENS = math.radians(-40)


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a drawn calendar, and what is known of its day."""

    x: float
    y: float
    width: float
    height: float
    outcome: Outcome | None
    is_today: bool = False
    in_flare: bool = False


def large_cell(look: Look, cell: Cell) -> list[cv.Shape]:
    """Return a day with its sign in the lower half; its number stands over it."""
    tokens, shapes = look.tokens, list[cv.Shape]()
    box = (cell.x + 1, cell.y + 1, cell.width - 2, cell.height - 2)
    x, y = cell.x + cell.width / 2, cell.y + cell.height - min(17, cell.height / 2)
    if cell.outcome is Outcome.DONE:
        shapes.append(cv.Rect(*box, border_radius=12, paint=filled(tokens.tide)))
        tick = [cv.Path.MoveTo(x - 5, y), cv.Path.LineTo(x - 1.5, y + 4)]
        tick.append(cv.Path.LineTo(x + 5.5, y - 4))
        shapes.append(cv.Path(list(tick), paint=lined(_done_color(look), 2)))
    elif cell.outcome is Outcome.RESTING:
        shapes.append(cv.Rect(*box, border_radius=12, paint=filled(tokens.clay_mist)))
        shapes.append(cv.Path(_moon(x, y, 6), paint=filled(tokens.on_clay_mist)))
        if tokens.strong:
            shapes.append(cv.Rect(*box, border_radius=12, paint=lined(tokens.clay, 2)))
    elif cell.outcome is Outcome.NOT_DONE:
        shapes.append(cv.Rect(*box, border_radius=12, paint=lined(tokens.edge, 2)))
        shapes.append(cv.Circle(x, y, 5, paint=lined(tokens.edge, 2)))
    else:
        shapes.append(cv.Circle(x, y, 2.5, paint=filled(tokens.edge)))
    if cell.is_today:
        frame = lined(tokens.ink, 4) if tokens.strong else lined(tokens.sea, 2.5)
        shapes.append(cv.Rect(*box, border_radius=12, paint=frame))
    if cell.in_flare:
        shapes.append(_flare(look, cell, min(12, cell.width / 4), 3))
    return shapes


def small_cell(look: Look, cell: Cell) -> list[cv.Shape]:
    """Return a day of a whole year: a square, a moon, a ring or a dot."""
    tokens, shapes = look.tokens, list[cv.Shape]()
    x, y = cell.x + cell.width / 2, cell.y + cell.height / 2
    half = min(cell.width, cell.height) / 2 - 1
    if cell.outcome is Outcome.DONE:
        side = 2 * half
        square = cv.Rect(x - half, y - half, side, side, border_radius=2, paint=filled(tokens.sea))
        shapes.append(square)
    elif cell.outcome is Outcome.RESTING:
        shapes.append(cv.Path(_moon(x, y, half), paint=filled(tokens.clay)))
    elif cell.outcome is Outcome.NOT_DONE:
        shapes.append(cv.Circle(x, y, half - 1, paint=lined(tokens.edge, 1.5)))
    else:
        shapes.append(cv.Circle(x, y, 1, paint=filled(tokens.edge)))
    if cell.in_flare:
        shapes.append(_flare(look, cell, 1, 1.5))
    return shapes


def _done_color(look: Look) -> str:
    """Return the colour of signs and numbers on the ground of a done day."""
    return look.tokens.on_sea if look.tokens.strong else look.tokens.ink


def _flare(look: Look, cell: Cell, inset: float, height: float) -> cv.Shape:
    top = cell.y + cell.height - height - (1 if inset == 1 else 3)
    paint = filled(look.tokens.clay)
    return cv.Rect(cell.x + inset, top, cell.width - 2 * inset, height, height / 2, paint=paint)


def _moon(x: float, y: float, radius: float) -> list[cv.Path.PathElement]:
    inner = math.hypot(math.cos(_TIP) - _BITE, math.sin(_TIP))
    turn = math.atan2(math.sin(_TIP), math.cos(_TIP) - _BITE)
    outside = [_TIP + (2 * math.pi - 2 * _TIP) * at / 20 for at in range(21)]
    inside = [-turn - (2 * math.pi - 2 * turn) * at / 12 for at in range(13)]
    rim = [(math.cos(angle), math.sin(angle)) for angle in outside]
    rim += [(_BITE + inner * math.cos(angle), inner * math.sin(angle)) for angle in inside]
    cos, sin = math.cos(_OPENS), math.sin(_OPENS)
    points = [(x + radius * (a * cos - b * sin), y + radius * (a * sin + b * cos)) for a, b in rim]
    return [
        cv.Path.MoveTo(*points[0]),
        *(cv.Path.LineTo(*point) for point in points[1:]),
        cv.Path.Close(),
    ]


@dataclass(frozen=True, slots=True)
class CalendarDays:
    """The days of ``habit`` up to ``today``."""

    habit: Habit
    today: date
    noted: Noted
    flares: Sequence[Flare]

    def counts(self, month: date) -> Counts:
        """Return the days of ``month`` by what was noted."""
        return counted(days_in(month, self.today), self.noted)

    def in_flare(self, day: date) -> bool:
        """Return whether ``day`` lies in a flare."""
        return flare_on(self.flares, day) is not None

    def any_flare(self, months: Sequence[date]) -> bool:
        """Return whether a day of ``months`` lies in a flare."""
        return any(self.in_flare(day) for month in months for day in days_in(month, self.today))

    def cell(self, day: date, x: float, y: float, width: float, height: float) -> Cell:
        """Return ``day`` at its place in a picture."""
        outcome = self.noted[day].outcome if day in self.noted else None
        return Cell(x, y, width, height, outcome, day == self.today, self.in_flare(day))

    def outcome(self, day: date) -> str:
        """Return what is noted for ``day``, in words."""
        said = outcome_words(self.noted.get(day), self.habit.frequency.times_a_day)
        return say("habits.in_flare", outcome=said) if self.in_flare(day) else said

    def day_name(self, day: date) -> str:
        """Return what the button of ``day`` is called."""
        return say("habits.day_row", day=short_day(day), outcome=self.outcome(day))


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
        return 7 * self.width + 6 * GAP

    def down(self, weeks: int) -> float:
        """Return the height of so many ``weeks``."""
        return weeks * self.height + (weeks - 1) * GAP


def month_grid(look: Look, days: CalendarDays, month: date, width: float, edit: Edit) -> ft.Control:
    """Return ``month``, ``width`` wide, each day of it a button that opens its editor."""
    scale = look.device_scale * look.text_size
    measure = _Measure((width - 6 * GAP) / 7, _NUMBER_LINE * scale + _SIGN_ROOM)
    weeks = weeks_in(month, days.today, look.sunday_first)
    picture = _picture(look, days, month, weeks, measure)
    return month_frame(
        look, weeks, lambda day: _day(look, days, day, measure, partial(edit, day)), picture
    )


def _picture(
    look: Look, days: CalendarDays, month: date, weeks: Sequence[Week], measure: _Measure
) -> ft.Control:
    shapes: list[cv.Shape] = []
    for row, week in enumerate(weeks):
        for column, day in enumerate(week):
            if day is not None:
                x, y = column * (measure.width + GAP), row * (measure.height + GAP)
                shapes += large_cell(look, days.cell(day, x, y, measure.width, measure.height))
    canvas = cv.Canvas(shapes, width=measure.across, height=measure.down(len(weeks)))
    said = say("habits.month_picture", month=month_words(month))
    return ft.Semantics(
        label=said, image=True, container=True, exclude_semantics=True, content=canvas
    )


def _day(
    look: Look, days: CalendarDays, day: date, measure: _Measure, on_tap: Callable[[], object]
) -> ft.Control:
    mark = days.noted.get(day)
    color = look.tokens.ink if mark else look.tokens.ink_soft
    if mark and mark.outcome is Outcome.DONE:
        color = _done_color(look)
    elif mark and mark.outcome is Outcome.RESTING:
        color = look.tokens.on_clay_mist
    number = words(look, str(day.day), "small_label" if mark else "small", color, CENTER)
    return tap(
        look,
        ft.Container(number, alignment=ft.Alignment.TOP_CENTER, padding=ft.Padding(0, 5, 0, 0)),
        days.day_name(day),
        on_tap,
        key=f"change-{day.isoformat()}",
        radius=12,
        height=measure.height,
        expand=True,
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
