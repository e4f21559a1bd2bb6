"""How a habit stands, in words and as a soft line."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit import Habit
from app.domain.habit_strength import LEAST_KNOWN, days_that_matter, strength
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.habits.curve import curve
from app.views.habits.strength_why import StrengthWhy
from app.views.habits.strength_words import curve_words, footing_words, lately_words
from app.views.look import Look, use_look
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import day_and_month
from app.views.shared.panels import border_width, column, panel
from app.views.shared.sheet import sheet
from app.views.shared.words import CENTER, heading, soft

DRAWN = 56
"""How many days the line goes back (our choice: eight weeks)."""

PADDING = 16


@component
def StrengthPanel(habit: Habit, width: float, *, key: str | None = None) -> ft.Control:
    """The strength of ``habit`` in a panel that is ``width`` wide."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    flares = use_store(services.flares)
    asking, ask = ft.use_state(False)

    def close() -> None:
        ask(False)

    noted = services.habits.marks_back(habit.slug, days_that_matter(habit.frequency))
    today = services.clock.today
    found = strength(noted, flares.flares, habit.frequency, today)
    why = StrengthWhy(found, habit.frequency, close)
    ft.use_dialog(sheet(look, why, close) if asking else None)
    if not found.is_shown:
        words = say("habits.not_yet", least=LEAST_KNOWN)
        if found.known:
            words = f"{words} {say('habits.so_far', count=found.known)}"
        return panel(look, soft(look, words), key="strength")
    days = found.days[-DRAWN:]
    drawn = curve(
        look,
        found.scores[-DRAWN:],
        [day in noted for day in days],
        width - 2 * (PADDING + border_width(look)),
        curve_words(found, len(days)),
    )
    said = [say("habits.frozen")] if flares.on(today) else []
    parts = [
        _head(look, found.score, lambda: ask(True)),
        drawn,
        _foot(look, day_and_month(days[0]), all(day in noted for day in days[1:])),
        *(soft(look, line) for line in (*said, lately_words(found))),
    ]
    return panel(look, column(parts, 8), padding=PADDING, key="strength")


def _head(look: Look, score: float, on_why: Callable[[], object]) -> ft.Control:
    footing = footing_words(score)
    why = link_button(look, say("habits.why"), on_why, key="strength-why")
    text = column(
        [heading(look, footing, 2, "title"), soft(look, say("habits.one_day"), "body")], 0
    )
    if look.large:
        return column([text, ft.Row([why])], 0)
    return ft.Row(
        [ft.Container(text, expand=True), why], vertical_alignment=ft.CrossAxisAlignment.START
    )


def _foot(look: Look, first: str, whole: bool) -> ft.Control:
    """Return what stands under the line; ``whole`` if none of it is dotted."""
    ends = [soft(look, first), soft(look, say("habits.today"))]
    if whole:
        row = ft.Row(list(ends), alignment=ft.MainAxisAlignment.SPACE_BETWEEN)
    else:
        middle = soft(look, f"• • •  {say('habits.blank')}", align=CENTER)
        row = ft.Row(
            [ends[0], middle, ends[1]],
            wrap=look.large,
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        )
    return ft.Semantics(exclude_semantics=True, content=row)
