"""Where the week and the day stand: one below the other, or side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import flet as ft

from app.views.look import Look
from app.views.pace.log_foot import LogFoot
from app.views.page_frame import page_frame
from app.views.shared.panels import READING_WIDTH, column, scrolling

LEFT_PANE = 440
RIGHT_COLUMN = 560
"""The widest the column on the right gets."""


def arranged(
    look: Look,
    head: ft.Control,
    above: Sequence[ft.Control],
    entries: ft.Control,
    below: Sequence[ft.Control],
    day: date,
) -> ft.Control:
    """Return the page; the buttons that log for ``day`` stay below its ``entries``.

    Where there is room, what stands ``above`` and ``below`` them is one column beside them.
    """
    if not look.desktop or look.large:
        side = max(look.margin, (look.room - READING_WIDTH) / 2)
        return page_frame(look, head, [*above, entries, *below], LogFoot(day, side), key="pace")
    side = max(28.0, (look.room - LEFT_PANE - RIGHT_COLUMN) / 2)
    edge = ft.BorderSide(2 if look.tokens.strong else 1, look.tokens.line)
    beside = column([*above, *below])
    left = [head, scrolling([_body(beside, look.margin, 4)], key="pace")]
    right = [scrolling([_body(entries, side, 24)], key="pace-day"), LogFoot(day, side)]
    return ft.Row(
        [
            ft.Container(_pane(left), width=LEFT_PANE, border=ft.Border(right=edge)),
            ft.Container(_pane(right), expand=True),
        ],
        expand=True,
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _pane(controls: list[ft.Control]) -> ft.Control:
    return column(controls, spacing=0, tight=False)


def _body(content: ft.Control, side: float, top: float) -> ft.Control:
    return ft.Container(content, padding=ft.Padding(side, top, side, 32))
