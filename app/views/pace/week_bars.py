"""A week as bars that stand, each a button that shows its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.bar import Bar
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.bar_words import bar_name
from app.views.shared.calendar_words import number_words, weekday_short
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words

TALLEST, LOWEST, WIDTH = 112, 4, 30
AROUND = 66
"""The height of the words above and below a bar: a quiet week is as high as a busy one."""


def week_bars(
    look: Look, bars: Sequence[Bar], shown: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    """Return ``bars`` side by side; a day not logged has three dots on the ground."""
    columns = [_column(look, bar, shown, today, show) for bar in bars]
    strut = ft.Container(width=0, height=TALLEST + AROUND)
    return ft.Row([*columns, strut], spacing=0, vertical_alignment=ft.CrossAxisAlignment.END)


def _column(
    look: Look, bar: Bar, shown: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    tokens = look.tokens
    now = bar.day == today
    picture = ft.Column(
        [
            *_bar(look, bar, now),
            ft.Container(height=4),
            ft.Container(height=2, bgcolor=tokens.line),
            ft.Container(
                words(
                    look,
                    say("common.today") if now else weekday_short(bar.day),
                    "small_label" if now else "small",
                    tokens.ink if now or bar.day == shown else tokens.ink_soft,
                    CENTER,
                ),
                bgcolor=tokens.sea_mist if bar.day == shown else None,
                border_radius=8,
                padding=ft.Padding(0, 6, 0, 6),
                margin=ft.Margin(1, 4, 1, 0),
            ),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return tap(
        look,
        picture,
        bar_name(bar, today),
        partial(show, bar.day),
        key=f"bar-{bar.day.isoformat()}",
        selected=bar.day == shown,
        radius=8,
        expand=True,
    )


def _bar(look: Look, bar: Bar, now: bool) -> list[ft.Control]:
    tokens = look.tokens
    if bar.points is None:
        return [words(look, "•••", "small", tokens.ink_soft, CENTER)]
    color = tokens.ink if now else tokens.ink_soft
    height = max(LOWEST, TALLEST * bar.share)
    top = min(8, height / 2)
    block = ft.Container(
        width=WIDTH,
        height=height,
        bgcolor=tokens.sea if now else tokens.tide,
        border_radius=ft.BorderRadius(top, top, 3, 3),
    )
    return [
        words(look, number_words(bar.points), "small_label", color, CENTER),
        ft.Container(height=4),
        ft.Row([block], alignment=ft.MainAxisAlignment.CENTER),
    ]
