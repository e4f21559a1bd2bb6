"""What both guides have: a warning, a word about dizziness, and the note with its message."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.guides import HIGHEST
from app.domain.habit import Habit, Version
from app.reading.wording import say
from app.state.services import Services
from app.views.kit.choices import cell_rows, number_cell
from app.views.kit.guard import attempt, show_message
from app.views.kit.look import Look
from app.views.kit.surfaces import column, panel
from app.views.kit.text import heading, soft, words


def warning(look: Look, sentence: str) -> ft.Control:
    """Return ``sentence`` on clay."""
    color = look.tokens.on_clay_mist
    text = ft.Container(words(look, sentence, "small_label", color), expand=True)
    parts: list[ft.Control] = [text]
    if not look.large:
        parts.insert(0, ft.Icon(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, size=24, color=color))
    row = ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return panel(look, row, look.tokens.clay_mist, ft.Padding(16, 12, 16, 12))


def dizziness(
    look: Look, asked: str, rating: int | None, choose: Callable[[int | None], object]
) -> ft.Control:
    """Return the question ``asked``; a second tap on an answer takes it back."""
    cells = [
        number_cell(
            look,
            number,
            say("guides.dizzy_rating", rating=number),
            partial(choose, None if number == rating else number),
            chosen=number == rating,
            key=f"dizzy-{number}",
        )
        for number in range(HIGHEST + 1)
    ]
    across = len(cells) if not look.phone else 6
    title = heading(look, asked, 2, "label")
    detail = soft(look, say("guides.dizzy_scale"))
    return column([title, detail, cell_rows(cells, 4 if look.large else across, 6)], 8)


def note_guided(
    services: Services,
    habit: Habit,
    version: Version | None,
    dizzy_before: int | None = None,
    dizzy_after: int | None = None,
) -> bool:
    """Note ``habit`` as done today; return whether nothing went wrong.

    Dizziness that was not asked for, or left blank, stays as it was.
    """

    def note() -> None:
        change = services.habits.guide(habit.slug, version, dizzy_before, dizzy_after)
        said = "guides.noted_already" if change is None else "guides.noted"
        show_message(say(said, habit=habit.name), change)

    return attempt(note)
