"""What both guides have: the head, a warning, and a word about dizziness."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.guides import HIGHEST
from app.domain.habit import Habit
from app.reading.wording import say
from app.views.kit.addresses import go_back
from app.views.kit.choices import cell_rows, number_cell
from app.views.kit.look import Look
from app.views.kit.pages import page_head
from app.views.kit.surfaces import column, panel
from app.views.kit.text import heading, soft, words
from app.views.timers.parts import signals_in_head


def guide_head(look: Look, habit: Habit, detail: str = "") -> ft.Control:
    """Return the head of the guide through ``habit``; back leads to where one came from."""
    said = "" if look.large else detail
    return page_head(look, habit.name, said, signals_in_head(look), back=go_back, ways=False)


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
