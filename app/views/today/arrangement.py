"""Where the parts of Today stand: in one column, or in two panes where there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from app.views.look import Look
from app.views.shared.panels import READING_WIDTH, column, scrolling

LEFT_PANE, LEFT_SIDE = 420, 20
RIGHT_COLUMN = 560
"""The widest the column on the right gets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts below the hero."""

    before: Sequence[ft.Control] = ()
    """What comes first in a flare."""
    tiles: Sequence[ft.Control] = ()
    doing: Sequence[ft.Control] = ()
    noted: Sequence[ft.Control] = ()
    after: Sequence[ft.Control] = ()


def two_panes(look: Look) -> bool:
    """Return whether there is room for two panes."""
    return look.desktop and not look.large


def arranged(look: Look, hero: Callable[[float, float], ft.Control], parts: Parts) -> ft.Control:
    """Return the page; ``hero`` is told its width and the space at its sides."""
    if not two_panes(look):
        first, second = parts.doing, parts.tiles
        if look.large:
            first, second = second, first
        every = [*parts.before, *first, *second, *parts.noted, *parts.after]
        side = max(look.margin, (look.room - READING_WIDTH) / 2)
        return scrolling(
            [hero(look.room, side), _body(every, side, 12 if look.tokens.strong else 0)],
            key="today",
        )
    state = [*parts.before, *parts.tiles, *parts.after]
    left = scrolling([hero(LEFT_PANE, LEFT_SIDE), _body(state, LEFT_SIDE, 8)], key="today")
    doing = [*parts.doing, *parts.noted]
    side = max(28.0, (look.room - LEFT_PANE - RIGHT_COLUMN) / 2)
    edge = ft.BorderSide(2 if look.tokens.strong else 1, look.tokens.line)
    return ft.Row(
        [
            ft.Container(left, width=LEFT_PANE, border=ft.Border(right=edge)),
            ft.Container(scrolling([_body(doing, side, 16)], key="doing"), expand=True),
        ],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _body(controls: Sequence[ft.Control], side: float, top: float) -> ft.Control:
    return ft.Container(column(controls, spacing=12), padding=ft.Padding(side, top, side, 32))
