"""Everything that can be noted about a habit on one day."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.views.habits.habit_day import HabitDay
from app.views.habits.tile import Choice, row_or_column, tile
from app.views.habits.version_tiles import version_tiles
from app.views.look import Look
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import full_day
from app.views.shared.panels import column


def mark_choices(look: Look, shown: HabitDay, on_choose: Choice, place: str) -> ft.Control:
    """Return the sizes, "not done", "resting", and taking back what is noted."""

    def other(outcome: Outcome, label: str, icon: ft.IconData) -> ft.Control:
        return tile(
            look,
            say(f"habits.{label}"),
            say(
                f"habits.choice{shown.ending}",
                habit=shown.habit.name,
                outcome=say(f"habits.{outcome}"),
                day=full_day(shown.day),
            ),
            partial(on_choose, outcome, None),
            chosen=shown.mark is not None and shown.mark.outcome is outcome,
            key=f"{place}-{outcome.replace('_', '-')}",
            icon=icon,
            clay=outcome is Outcome.RESTING,
        )

    rest = "rest_today" if shown.is_today else "rest_day"
    others = [
        other(Outcome.NOT_DONE, "not_done_button", ft.Icons.RADIO_BUTTON_UNCHECKED_ROUNDED),
        other(Outcome.RESTING, rest, ft.Icons.BEDTIME_OUTLINED),
    ]
    parts = [version_tiles(look, shown, on_choose, place), row_or_column(look, others)]
    if shown.mark is not None:
        take_back = partial(on_choose, None, None)
        link = link_button(look, say("habits.take_back"), take_back, key=f"{place}-take-back")
        parts.append(ft.Row([link], alignment=ft.MainAxisAlignment.CENTER))
    return column(parts, 8)
