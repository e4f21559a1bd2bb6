"""A habit on Today: its name, what was noted, and the sign of that."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.views.habits.frequency_words import when_words
from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

SIGN = 40


def habit_row(
    look: Look, habit: Habit, mark: HabitMark | None, on_toggle: Callable[[], object]
) -> ft.Control:
    """Return the row of ``habit``; a tap marks it as done, or takes that back."""
    state = _state(habit, mark)
    lines = column([words(look, habit.name, "label"), soft(look, state)], spacing=0)
    parts = [ft.Container(lines, expand=True), _sign(look, mark)]
    return tap(
        look,
        ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        say("today.habit_name", name=habit.name, state=state),
        on_toggle,
        key=f"habit-{habit.slug}",
        toggled=mark is not None and mark.outcome is Outcome.DONE,
        radius=0,
        padding=ft.Padding(16, 10, 14, 10),
    )


def _state(habit: Habit, mark: HabitMark | None) -> str:
    if mark is None:
        return say("today.habit_blank", tiny=habit.tiny) if habit.tiny else when_words(habit)
    if mark.outcome is not Outcome.DONE:
        return say(f"today.habit_{mark.outcome}")
    done = say(f"today.habit_{mark.version}" if mark.version else "today.habit_done")
    most = habit.frequency.times_a_day
    return done if most == 1 else say("today.habit_times", done=done, times=mark.times, most=most)


def _sign(look: Look, mark: HabitMark | None) -> ft.Control:
    tokens = look.tokens
    icon, color, ground = None, tokens.on_sea, None
    if mark is not None and mark.outcome is Outcome.DONE:
        icon, ground = ft.Icons.CHECK_ROUNDED, tokens.sea
    elif mark is not None and mark.outcome is Outcome.RESTING:
        icon, color, ground = ft.Icons.NIGHTS_STAY_OUTLINED, tokens.on_clay_mist, tokens.clay_mist
    return ft.Container(
        ft.Icon(icon, size=24, color=color) if icon else None,
        width=SIGN,
        height=SIGN,
        border_radius=SIGN / 2,
        bgcolor=ground,
        border=None if ground else ft.Border.all(2.5, tokens.edge),
        alignment=ft.Alignment.CENTER,
    )
