"""A week as bars that lie, one row a day, for text from 150 % on."""

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
from app.views.shared.words import soft, words

NAME, NUMBER, THICK = 45, 36, 20
"""Widths of name and number at usual text size, and how thick a bar is."""

PARTS = 100


def week_lines(
    look: Look, bars: Sequence[Bar], shown: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    """Return ``bars`` one under the other; a day not logged has three dots."""
    lines = [_line(look, bar, shown, today, show) for bar in bars]
    return ft.Column(
        lines, spacing=0, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def _line(
    look: Look, bar: Bar, shown: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    now = bar.day == today
    scale = look.device_scale * look.text_size
    name = words(
        look, say("common.today") if now else weekday_short(bar.day), "label" if now else "body"
    )
    number = "" if bar.points is None else number_words(bar.points)
    row = ft.Row(
        [
            ft.Container(name, width=NAME * scale),
            ft.Container(_bar(look, bar, now), expand=True),
            ft.Container(
                words(look, number, "label", align=ft.TextAlign.RIGHT), width=NUMBER * scale
            ),
        ],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        row,
        bar_name(bar, today),
        partial(show, bar.day),
        key=f"bar-{bar.day.isoformat()}",
        selected=bar.day == shown,
        bgcolor=look.tokens.sea_mist if bar.day == shown else None,
        radius=8,
        padding=ft.Padding(2, 4, 2, 4),
    )


def _bar(look: Look, bar: Bar, now: bool) -> ft.Control:
    if bar.points is None:
        return soft(look, "•••", "body")
    filled = max(1, round(PARTS * bar.share))
    block = ft.Container(
        height=THICK,
        bgcolor=look.tokens.sea if now else look.tokens.tide,
        border_radius=6,
        expand=filled,
    )
    rest = [ft.Container(expand=PARTS - filled)] if filled < PARTS else []
    return ft.Row([block, *rest], spacing=0)
