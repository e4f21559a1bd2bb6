"""Where the parts of a first screen stand: by the width there is, and the size of the text."""

from __future__ import annotations

import flet as ft

from app.views.look import Look
from app.views.shared.panels import READING_WIDTH, column, scrolling
from app.views.shared.picture import picture

SHAPE = 9 / 16
"""The height of a drawing as a share of its width."""

LEAST_HEIGHT = 620
"""Where there is less room than this, or text is large, the words stand alone."""

PANE = 480
"""How wide the picture is where it stands beside the words."""


def welcome_frame(
    look: Look,
    drawing: str,
    head: ft.Control,
    body: ft.Control,
    button: ft.Control,
    key: str,
) -> ft.Control:
    """Return ``head`` and ``button``, which stay, and between them what scrolls."""
    side = 24 if look.phone and not look.large else look.margin
    drawn = look.height >= LEAST_HEIGHT and not look.large
    beside = drawn and look.desktop
    parts: list[ft.Control] = [ft.Container(body, padding=ft.Padding(side, 20, side, 24))]
    if drawn and not beside:
        parts.insert(0, _above(look, drawing))
    banded = drawn and look.phone
    words = column(
        [
            ft.Container(head, bgcolor=look.tokens.sea_pale if banded else None),
            scrolling(parts, key=key),
            ft.Container(column([button]), padding=ft.Padding(side, 8, side, 20)),
        ],
        spacing=0,
        expand=True,
        tight=False,
    )
    room = look.width - (PANE if beside else 0)
    margin = max(0, (room - READING_WIDTH) / 2)
    framed = ft.Container(words, padding=ft.Padding(margin, 0, margin, 0), expand=True)
    if not beside:
        return framed
    return ft.Row(
        [_beside(look, drawing), framed],
        spacing=0,
        expand=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _above(look: Look, drawing: str) -> ft.Control:
    """Return the picture across the screen, or as wide as the words where there is room."""
    width = look.width if look.phone else READING_WIDTH - 2 * look.margin
    shown = picture(
        look,
        drawing,
        width=width,
        height=round(width * SHAPE),
        ground=look.tokens.sea_pale,
        radius=0 if look.phone else 16,
    )
    return ft.Row([shown], alignment=ft.MainAxisAlignment.CENTER)


def _beside(look: Look, drawing: str) -> ft.Control:
    """Return the picture as a pane of its own: sky above it, paper below."""
    shown = picture(look, drawing, width=PANE, height=PANE * SHAPE, radius=0)
    sky = ft.Container(expand=1, bgcolor=look.tokens.sea_pale)
    pale = ft.Container(shown, bgcolor=look.tokens.sea_pale)
    return ft.Column([sky, pale, ft.Container(expand=1)], spacing=0, width=PANE)
