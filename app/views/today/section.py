"""A part of Today under its heading."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.words import heading_row

TARGET = 48


def section(
    look: Look, title: str, controls: Sequence[ft.Control], link: ft.Control | None = None
) -> ft.Control:
    """Return ``controls`` under ``title``; ``link`` stands beside it, or last where text is large.

    The heading keeps its height without the link, so that nothing moves when the link comes.
    """
    if look.large:
        last = [ft.Row([link], wrap=True)] if link else []
        return column([heading_row(look, title), *controls, *last], spacing=8)
    end = ft.Container(link, height=TARGET, alignment=ft.Alignment.CENTER)
    return column([heading_row(look, title, end), *controls], spacing=8)
