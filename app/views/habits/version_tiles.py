"""The three sizes of a habit, each noted by one tap."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.habit import Habit, Version
from app.domain.habit_mark import HabitMark, Outcome
from app.reading.wording import say
from app.views.habits.outcome_words import version_name
from app.views.habits.tile import Choice, row_or_column, tile
from app.views.look import Look


def version_tiles(
    look: Look,
    habit: Habit,
    mark: HabitMark | None,
    day: date,
    today: date,
    on_choose: Choice,
    place: str,
) -> ft.Control:
    """Return the sizes as tiles; the one done is solid. ``place`` tells their keys apart."""

    def one(version: Version, detail: str) -> ft.Control:
        done = mark is not None and mark.version is version and mark.outcome is Outcome.DONE
        return tile(
            look,
            say(f"habits.{version}"),
            version_name(habit, version, detail, done, day, today),
            partial(on_choose, Outcome.DONE, version),
            detail=detail,
            chosen=done,
            key=f"{place}-{version}",
        )

    return row_or_column(look, [one(version, detail) for version, detail in habit.versions])
