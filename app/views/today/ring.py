"""The ring of the day as one button, with the words in it or under it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.look import Look
from app.views.shared.pool import pool
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words
from app.views.today.ring_words import RingWords, one_line
from app.views.today.tints import Tints
from app.views.type_scale import text_style

WIDE, NARROW = 208, 132
EMPTY = 0.0
"""Without a plan the ring has nothing to be full of."""


def ring(look: Look, said: RingWords, tint: Tints, on_why: Callable[[], object]) -> ft.Control:
    """Return the ring; a tap anywhere on it tells how its number came about."""
    picture = _under(look, said, tint) if look.large else _inside(look, said, tint)
    button = tap(look, picture, said.name, on_why, key="ring", radius=24, padding=2)
    return ft.Row([ft.Container(button)], alignment=ft.MainAxisAlignment.CENTER)


def _inside(look: Look, said: RingWords, tint: Tints) -> ft.Control:
    grown = WIDE * max(1.0, look.device_scale * look.text_size)
    diameter = min(grown, look.room - 2 * look.margin)
    inner = _column(
        [
            words(look, said.big, "title", align=CENTER),
            words(look, said.small, "small", align=CENTER),
        ],
        spacing=4,
    )
    drawn = pool(look, diameter, EMPTY, tint.ring, tint.water, inner, top_dot=False)
    return _column([drawn, ft.Container(_why(look, said, tint), padding=8)], spacing=0)


def _under(look: Look, said: RingWords, tint: Tints) -> ft.Control:
    drawn = pool(look, NARROW, EMPTY, tint.ring, tint.water, top_dot=False)
    lines: list[ft.Control] = [
        drawn,
        words(look, one_line(said.big), "title", align=CENTER),
        words(look, one_line(said.small), "small", align=CENTER),
        _why(look, said, tint),
    ]
    width = look.room - 2 * look.margin
    return ft.Container(_column(lines, spacing=4), width=min(width, 420))


def _why(look: Look, said: RingWords, tint: Tints) -> ft.Control:
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(
        look, "small_label", tint.words, decoration=underline, decoration_color=tint.words
    )
    return ft.Text(said.why, style=style, text_align=CENTER)


def _column(controls: list[ft.Control], spacing: int) -> ft.Column:
    middle = ft.CrossAxisAlignment.CENTER
    return ft.Column(
        controls,
        spacing=spacing,
        tight=True,
        horizontal_alignment=middle,
        alignment=ft.MainAxisAlignment.CENTER,
    )
