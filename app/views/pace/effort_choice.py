"""How hard it felt, from 0 to 10, with words for each level."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.activity import HARDEST
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.question import question
from app.views.shared.cells import cell_rows, number_cell
from app.views.shared.panels import column


def effort_words(effort: int) -> str:
    """Return what ``effort`` feels like (evidence 4.2, in our own words)."""
    return say(f"log.effort_{effort}")


def effort_choice(
    look: Look, effort: int, choose: Callable[[int], object], asked: str = "log.how_hard"
) -> ft.Control:
    """Return the question, whose words stand under ``asked``, and its eleven cells."""
    cells = [
        number_cell(
            look,
            level,
            say("log.effort_name", effort=level, words=effort_words(level)),
            partial(choose, level),
            chosen=level == effort,
            key=f"effort-{level}",
        )
        for level in range(HARDEST + 1)
    ]
    across = len(cells) if not look.phone else 6
    if look.large:
        across = 4
    head = question(look, say(asked), effort_words(effort))
    return column([head, cell_rows(cells, across, spacing=6)], spacing=8)
