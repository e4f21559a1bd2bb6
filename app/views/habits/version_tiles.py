"""The sizes of a habit, each noted by one tap."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.habit import Version
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.views.habits.habit_day import HabitDay
from app.views.habits.outcome_words import version_name
from app.views.habits.tile import Choice, row_or_column, tile
from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.words import soft


def version_tiles(look: Look, shown: HabitDay, on_choose: Choice, place: str) -> ft.Control:
    """Return the sizes as tiles; the one done is solid. ``place`` tells their keys apart.

    Where it should be gentle the tiny version comes first and alone.
    """

    def one(version: Version | None, label: str, detail: str = "") -> ft.Control:
        chosen = shown.done is not None and version in (None, shown.done.version)
        return tile(
            look,
            label,
            version_name(shown, version, detail, chosen),
            partial(on_choose, Outcome.DONE, version),
            detail=detail,
            chosen=chosen,
            key=f"{place}-{version or Outcome.DONE}",
        )

    tiles = [
        one(version, say(f"habits.{version}"), detail or say("habits.own_full"))
        for version, detail in shown.habit.versions
    ] or [one(None, say("habits.done_button"))]
    lines = [row_or_column(look, tiles)]
    if shown.gentle and len(tiles) > 1:
        lines = [row_or_column(look, tiles[:1]), row_or_column(look, tiles[1:])]
    if shown.most > 1:
        lines.append(soft(look, say("habits.each_tap", times=shown.times, most=shown.most)))
    return column(lines, 6)
