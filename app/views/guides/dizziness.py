"""How dizzy the person feels, 0 to 10; it can be left alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.standing import HIGHEST
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.cells import cell_rows, number_cell
from app.views.shared.panels import column
from app.views.shared.words import heading, soft


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
