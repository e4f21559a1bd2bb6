"""A sheet that comes up from the foot of the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.views.guard import component
from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.words import heading

WIDEST = 640

FIRST_HEIGHT = 480.0
"""How tall a sheet is until its content has been measured, a moment later."""


def sheet(
    look: Look,
    content: ft.Control,
    on_close: Callable[[], object],
) -> ft.BottomSheet:
    """Return a sheet with ``content``; hand it to ``ft.use_dialog``.

    ``on_close`` is called when the person closes it by tapping beside it or with Escape.
    """
    tokens = look.tokens
    return ft.BottomSheet(
        ft.Container(content, width=WIDEST),
        on_dismiss=lambda: on_close(),
        scrollable=True,
        show_drag_handle=True,
        bgcolor=tokens.paper,
        elevation=0,
        barrier_color=tokens.scrim,
        shape=ft.RoundedRectangleBorder(radius=ft.BorderRadius(28, 28, 0, 0)),
        size_constraints=ft.BoxConstraints(max_width=WIDEST),
    )


def sheet_body(
    look: Look, title: str, controls: Sequence[ft.Control], spacing: int = 16
) -> ft.Control:
    """Return the scrolling content of a sheet, its title first."""
    side = look.margin if look.phone else 28
    parts = [heading(look, title, 2, "title"), *controls]
    inner = ft.Container(column(parts, spacing=spacing), padding=ft.Padding(side, 0, side, 24))
    return FittedScroll(inner)


@component
def FittedScroll(inner: ft.Control) -> ft.Control:
    """A scrolling column that is as tall as ``inner``, or as there is room for.

    Left alone, a scrolling column is as tall as there is room for, and so is its sheet.
    """
    height, fit = ft.use_state(FIRST_HEIGHT)

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        if event.height:
            fit(event.height)

    whole = ft.Container(inner, on_size_change=measured)
    return ft.Container(column([whole], spacing=0, scroll=ft.ScrollMode.AUTO), height=height)
