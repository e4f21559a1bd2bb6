"""The last four weeks of a habit as a list, each day open to change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import cast

import flet as ft

from app.domain.days import days_ending
from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.day_editor import DayEditor
from app.views.habits.outcome_words import outcome_words, short_day
from app.views.habits.sign import sign
from app.views.look import Look, use_look
from app.views.shared.buttons import icon_button
from app.views.shared.calendar_words import day_and_month
from app.views.shared.panels import column, rows
from app.views.shared.sheet import sheet
from app.views.shared.tap import tap
from app.views.shared.words import heading_row, soft, words

WEEKS = 4


@component
def PastWeeks(habit: Habit, *, key: str | None = None) -> ft.Control:
    """One week of ``habit`` at a time, the newest day first."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    back, set_back = ft.use_state(0)
    edited, edit = ft.use_state(cast("date | None", None))

    def close() -> None:
        edit(None)

    ft.use_dialog(sheet(look, DayEditor(habit, edited, close), close) if edited else None)
    days = days_ending(services.clock.today - timedelta(weeks=back), 7)
    marks = services.habits.marks(days)
    lines = [
        _row(look, day, marks.get((habit.slug, day)), partial(edit, day)) for day in reversed(days)
    ]
    span = say("habits.span", first=day_and_month(days[0]), last=day_and_month(days[-1]))
    pager = ft.Row(
        [
            _step(look, "earlier", back + 1, set_back),
            ft.Container(words(look, span, "label", align=ft.TextAlign.CENTER), expand=True),
            _step(look, "later", back - 1, set_back),
        ],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    title = heading_row(look, say("habits.weeks"))
    return column([title, pager, rows(look, lines), soft(look, say("habits.weeks_blank"))], 8)


def _step(look: Look, name: str, target: int, go_to: Callable[[int], object]) -> ft.Control:
    if not 0 <= target < WEEKS:
        return ft.Container(width=48)
    icon = ft.Icons.CHEVRON_LEFT_ROUNDED if name == "earlier" else ft.Icons.CHEVRON_RIGHT_ROUNDED
    words_of = say(f"habits.{name}_week")
    return icon_button(look, icon, words_of, partial(go_to, target), key=f"weeks-{name}")


def _row(look: Look, day: date, mark: HabitMark | None, on_tap: Callable[[], object]) -> ft.Control:
    outcome = outcome_words(mark)
    change = words(look, say("habits.change"), "small_label", look.tokens.sea)
    names: list[ft.Control] = [words(look, short_day(day), "label"), soft(look, outcome)]
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
        say("habits.week_row", day=short_day(day), outcome=outcome),
        on_tap,
        key=f"change-{day.isoformat()}",
        radius=0,
        padding=ft.Padding(16, 8, 16, 8),
    )
