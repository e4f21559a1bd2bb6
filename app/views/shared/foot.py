"""The foot of a page, which stays below what scrolls."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.panels import READING_WIDTH, column


def page_foot(look: Look, controls: Sequence[ft.Control]) -> ft.Control:
    """Return ``controls`` one under the other, as wide as the column of the page."""
    side = max(look.margin, (look.room - READING_WIDTH) / 2)
    return ft.Container(column(controls, 8), padding=ft.Padding(side, 10, side, 20))
