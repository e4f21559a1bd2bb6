"""What the shapes in a drawn calendar mean."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv

from app.reading.wording import say
from app.views.habits.day_shapes import Cell, large_cell, small_cell
from app.views.habits.legend import SIGNS
from app.views.look import Look
from app.views.shared.words import soft

LARGE, SMALL = 28.0, 14.0


def calendar_legend(look: Look, yearly: bool, flare: bool) -> ft.Control:
    """Return the shapes of a month, or of a year, with their words; ``flare`` if one is there."""
    side, drawn = (SMALL, small_cell) if yearly else (LARGE, large_cell)
    cells = [(Cell(0, 0, side, side, outcome), name) for outcome, name in SIGNS]
    if flare:
        cells.append((Cell(0, 0, side, side, None, in_flare=True), "flare_sign"))
    pairs = [
        ft.Row(
            [
                cv.Canvas(drawn(look, cell), width=side, height=side),
                soft(look, say(f"habits.{name}")),
            ],
            spacing=6,
            tight=True,
        )
        for cell, name in cells
    ]
    return ft.Row(list(pairs), wrap=True, spacing=16, run_spacing=8)
