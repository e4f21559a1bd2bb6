"""A week as bars that stand, each a button that shows its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.bar import Bar
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.bar_words import bar_name
from app.views.pace.dotted import THICK, dotted_across
from app.views.shared.calendar_words import number_words, weekday_short
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words

TALLEST, LOWEST, WIDTH = 112, 4, 30
NUMBER = 24
"""How high the number above a bar is at usual text size."""
GAP = 2
"""Between what lies below the plan and what lies above it."""


def week_bars(
    look: Look,
    bars: Sequence[Bar],
    shown: date,
    today: date,
    settings: Settings,
    show: Callable[[date], object],
) -> ft.Control:
    """Return ``bars`` side by side, the plan as a dotted line behind them.

    A day not logged has three dots on the ground. A quiet week is as high as a busy one.
    """
    height = TALLEST + NUMBER * look.device_scale * look.text_size
    columns = [
        tap(
            look,
            _column(look, bar, height, bar.day == shown, bar.day == today),
            bar_name(bar, today, settings),
            partial(show, bar.day),
            key=f"bar-{bar.day.isoformat()}",
            selected=bar.day == shown,
            radius=8,
            expand=True,
        )
        for bar in bars
    ]
    return ft.Row([*columns], spacing=0, vertical_alignment=ft.CrossAxisAlignment.END)


def _column(look: Look, bar: Bar, height: float, shown: bool, now: bool) -> ft.Control:
    tokens = look.tokens
    name = words(
        look,
        say("common.today") if now else weekday_short(bar.day),
        "small_label" if now else "small",
        tokens.ink if now or shown else tokens.ink_soft,
        CENTER,
    )
    return ft.Column(
        [
            ft.Stack([*_plan(look, bar), _bar(look, bar, now)], height=height),
            ft.Container(height=4),
            ft.Container(height=2, bgcolor=tokens.line),
            ft.Container(
                name,
                bgcolor=tokens.sea_mist if shown else None,
                border_radius=8,
                padding=ft.Padding(0, 6, 0, 6),
                margin=ft.Margin(1, 4, 1, 0),
            ),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _plan(look: Look, bar: Bar) -> list[ft.Control]:
    if bar.plan_share is None:
        return []
    bottom = TALLEST * bar.plan_share - THICK / 2
    return [dotted_across(look.tokens.clay, left=0, right=0, bottom=bottom)]


def _bar(look: Look, bar: Bar, now: bool) -> ft.Control:
    tokens = look.tokens
    if bar.points is None:
        parts: list[ft.Control] = [words(look, "•••", "small", tokens.ink_soft, CENTER)]
    else:
        color = tokens.ink if now else tokens.ink_soft
        number = words(look, number_words(bar.points), "small_label", color, CENTER)
        # The line of the plan must not run through the number.
        plate = ft.Container(number, bgcolor=tokens.sheet, padding=ft.Padding(3, 0, 3, 0))
        parts = [plate, ft.Container(height=2), *_blocks(look, bar, now)]
    middle = ft.CrossAxisAlignment.CENTER
    stood = ft.Column(parts, spacing=0, tight=True, horizontal_alignment=middle)
    return ft.Container(stood, left=0, right=0, bottom=0, alignment=ft.Alignment.BOTTOM_CENTER)


def _blocks(look: Look, bar: Bar, now: bool) -> list[ft.Control]:
    tokens = look.tokens
    height = max(LOWEST, TALLEST * bar.share)
    ground = tokens.sea if now else tokens.tide
    if not bar.is_over or bar.plan_share is None:
        top = min(8, height / 2)
        return [_block(height, ground, top)]
    below = max(LOWEST, TALLEST * bar.plan_share)
    above = max(LOWEST, height - below - GAP)
    return [
        _block(above, tokens.clay, min(8, above / 2)),
        ft.Container(height=GAP),
        _block(below, ground, 3),
    ]


def _block(height: float, color: str, top: float) -> ft.Control:
    radius = ft.BorderRadius(top, top, 3, 3)
    return ft.Container(width=WIDTH, height=height, bgcolor=color, border_radius=radius)
