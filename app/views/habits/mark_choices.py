"""All that can be noted about a habit on one day."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.habit import Habit
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.views.habits.tile import Choice, row_or_column, tile
from app.views.habits.version_tiles import version_tiles
from app.views.look import Look
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import full_day
from app.views.shared.panels import column


def mark_choices(
    look: Look,
    habit: Habit,
    mark: HabitMark | None,
    day: date,
    today: date,
    on_choose: Choice,
    place: str,
) -> ft.Control:
    """Return the three sizes, "not done", "resting", and taking back what is noted."""

    def other(outcome: Outcome, label: str, icon: ft.IconData) -> ft.Control:
        return tile(
            look,
            say(f"habits.{label}"),
            say(
                "habits.choice" if day == today else "habits.choice_day",
                habit=habit.name,
                outcome=say(f"habits.{outcome}"),
                day=full_day(day),
            ),
            partial(on_choose, outcome, None),
            chosen=mark is not None and mark.outcome is outcome,
            key=f"{place}-{outcome.replace('_', '-')}",
            icon=icon,
            clay=outcome is Outcome.RESTING,
        )

    rest = "rest_today" if day == today else "rest_day"
    others = [
        other(Outcome.NOT_DONE, "not_done_button", ft.Icons.RADIO_BUTTON_UNCHECKED_ROUNDED),
        other(Outcome.RESTING, rest, ft.Icons.BEDTIME_OUTLINED),
    ]
    parts = [
        version_tiles(look, habit, mark, day, today, on_choose, place),
        row_or_column(look, others),
    ]
    if mark is not None:
        take_back = partial(on_choose, None, None)
        link = link_button(look, say("habits.take_back"), take_back, key=f"{place}-take-back")
        parts.append(ft.Row([link], alignment=ft.MainAxisAlignment.CENTER))
    return column(parts, 8)
