"""The foot of a card: back, on, and a way to stop that is as easy as going on."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.read.reader_room import reader_side
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.panels import column, hairline
from app.views.shared.tap import tap

Action = Callable[[], object]
BACK = ft.Icons.ARROW_BACK_ROUNDED
ONE_LINE = 520
"""The narrowest column in which all three ways stand in one line."""

FORWARD = ft.Icons.ARROW_FORWARD_ROUNDED


def card_foot(look: Look, last: bool, back: Action, forward: Action, stop: Action) -> ft.Control:
    """Return the foot that stays in view; ``last`` if no card of the deck follows."""
    side = reader_side(look)
    if look.large:
        inner = _large(look, last, back, forward)
    elif look.phone or look.room - 2 * side < ONE_LINE:
        inner = _narrow(look, last, back, forward, stop)
    else:
        inner = _wide(look, last, back, forward, stop)
    padding = ft.Padding(side, 12, side, 12 if look.phone else 20)
    line = hairline(look, inset=0 if look.phone else int(side))
    return column([line, ft.Container(inner, padding=padding)], spacing=0)


def stop_button(look: Look, stop: Action) -> ft.Control:
    """Return the words that end the reading."""
    return link_button(look, say("read.stop"), stop, key="stop")


def _narrow(look: Look, last: bool, back: Action, forward: Action, stop: Action) -> ft.Control:
    buttons = ft.Row([_back(look, back, 2), _forward(look, last, forward, 3)], spacing=8)
    return column(
        [buttons, ft.Row([stop_button(look, stop)], alignment=ft.MainAxisAlignment.CENTER)],
        spacing=0,
    )


def _wide(look: Look, last: bool, back: Action, forward: Action, stop: Action) -> ft.Control:
    return ft.Row(
        [
            ft.Container(ft.Row([stop_button(look, stop)]), expand=True),
            _back(look, back),
            _forward(look, last, forward),
        ],
        spacing=8,
    )


def _large(look: Look, last: bool, back: Action, forward: Action) -> ft.Control:
    tokens = look.tokens
    square = tap(
        look,
        ft.Icon(BACK, size=24, color=tokens.on_mist),
        say("read.back"),
        back,
        key="previous",
        bgcolor=tokens.sea_mist,
        width=64,
        height=64,
        alignment=ft.Alignment.CENTER,
    )
    label = say("read.finish_short" if last else "read.next")
    return ft.Row([square, main_button(look, label, forward, key="next", expand=True)], spacing=8)


def _back(look: Look, back: Action, expand: int | None = None) -> ft.Control:
    return mist_button(look, say("read.back"), back, BACK, key="previous", expand=expand)


def _forward(look: Look, last: bool, forward: Action, expand: int | None = None) -> ft.Control:
    label = say("read.finish" if last else "read.next_card")
    return main_button(look, label, forward, key="next", expand=expand, trailing=FORWARD)
