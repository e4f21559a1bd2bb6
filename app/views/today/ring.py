"""The ring of the day as one button, with the words in it or under it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.look import Look
from app.views.shared.plan_words import one_line
from app.views.shared.pool import pool
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words
from app.views.today.ring_words import RingWords
from app.views.today.tints import Tints
from app.views.type_scale import text_style

WIDE, NARROW = 208, 132
WIDEST = 420
"""The widest the words under the ring get."""


def ring(
    look: Look, said: RingWords, share: float | None, tint: Tints, on_why: Callable[[], object]
) -> ft.Control:
    """Return the ring, filled by the ``share`` of the plan; a tap on it tells how it came about.

    Without a plan ``share`` is ``None``: then there is nothing it could be full of.
    """
    draw = _under if look.large else _inside
    picture = draw(look, said, share, tint)
    button = tap(look, picture, said.name, on_why, key="ring", radius=24, padding=2)
    return ft.Row([ft.Container(button)], alignment=ft.MainAxisAlignment.CENTER)


def _inside(look: Look, said: RingWords, share: float | None, tint: Tints) -> ft.Control:
    grown = WIDE * max(1.0, look.device_scale * look.text_size)
    diameter = min(grown, look.room - 2 * look.margin)
    inner = _column(
        [
            words(look, said.big, "title", align=CENTER),
            words(look, said.small, "small", align=CENTER),
        ],
        spacing=4,
    )
    drawn = pool(look, diameter, share or 0, tint.ring, tint.water, inner, share is not None)
    note = [ft.Container(_note(look, said), padding=ft.Padding(0, 8, 0, 0))] if said.note else []
    return _column([drawn, *note, ft.Container(_why(look, said, tint), padding=8)], spacing=0)


def _under(look: Look, said: RingWords, share: float | None, tint: Tints) -> ft.Control:
    drawn = pool(look, NARROW, share or 0, tint.ring, tint.water, None, share is not None)
    lines: list[ft.Control] = [
        drawn,
        words(look, one_line(said.big), "title", align=CENTER),
        words(look, one_line(said.small), "small", align=CENTER),
        *([_note(look, said)] if said.note else []),
        _why(look, said, tint),
    ]
    return ft.Container(_column(lines, spacing=4), width=_width(look))


def _note(look: Look, said: RingWords) -> ft.Control:
    return ft.Container(words(look, said.note, "small", align=CENTER), width=_width(look))


def _width(look: Look) -> float:
    return min(look.room - 2 * look.margin, WIDEST)


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
