"""The list of habits and one habit side by side, where there is room."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.views.look import Look
from app.views.page_frame import page_frame
from app.views.shared.panels import READING_WIDTH, column, scrolling

LIST_WIDTH = 440
LEAST_BESIDE = 480
"""The least room for a habit beside the list."""


def has_panes(look: Look) -> bool:
    """Return whether there is room for two panes."""
    return look.desktop and not look.large and look.room - LIST_WIDTH >= LEAST_BESIDE


def column_width(look: Look) -> float:
    """Return how wide the column of the list is."""
    if has_panes(look):
        return LIST_WIDTH - 2 * look.margin
    return min(READING_WIDTH, look.room - 2 * look.margin)


def page_width(look: Look) -> float:
    """Return how wide the column of one habit is."""
    room = look.room - LIST_WIDTH if has_panes(look) else look.room
    return room - 2 * _side(look, room)


def panes(look: Look, left: ft.Control, right: ft.Control) -> ft.Control:
    """Return the list on the ``left`` and one habit on the ``right``."""
    line = ft.BorderSide(2 if look.tokens.strong else 1, look.tokens.line)
    return ft.Row(
        [
            ft.Container(left, width=LIST_WIDTH, border=ft.Border(right=line)),
            ft.Container(right, expand=True),
        ],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def framed(
    look: Look,
    head: ft.Control,
    controls: Sequence[ft.Control],
    foot: ft.Control | None = None,
    room: float | None = None,
    key: str | None = None,
) -> ft.Control:
    """Return a page, or with ``room`` a pane that wide: head, scrolling middle, foot."""
    side = _side(look, look.room if room is None else room)
    if foot is not None:
        foot = ft.Container(foot, padding=ft.Padding(side, 8, side, 8 if look.phone else 24))
    if room is None:
        return page_frame(look, head, controls, foot, key=key)
    body = ft.Container(column(controls), padding=ft.Padding(side, 4, side, 32))
    heading = ft.Container(head, padding=ft.Padding(side - look.margin, 0, 0, 0))
    parts = [heading, scrolling([body], key)]
    return ft.Column(
        [*parts, foot] if foot else parts,
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _side(look: Look, room: float) -> float:
    return max(look.margin, (room - READING_WIDTH) / 2)
