"""A week as bars that lie, one row a day, for text from 150 % on."""

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
from app.views.pace.dotted import THICK as LINE
from app.views.pace.dotted import dotted_upright
from app.views.shared.calendar_words import number_words, weekday_short
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

NAME, NUMBER, ROW = 48, 36, 28
"""Widths of name and number, and the height of a row, at usual text size."""

THICK, GAP = 20, 2
"""How thick a bar is, and what lies between its parts below and above the plan."""

PARTS = 1000


def week_lines(
    look: Look,
    bars: Sequence[Bar],
    shown: date,
    today: date,
    settings: Settings,
    show: Callable[[date], object],
) -> ft.Control:
    """Return ``bars`` one under the other, the plan as a dotted upright behind them.

    A day not logged has three dots.
    """
    lines = [
        tap(
            look,
            _line(look, bar, bar.day == today),
            bar_name(bar, today, settings),
            partial(show, bar.day),
            key=f"bar-{bar.day.isoformat()}",
            selected=bar.day == shown,
            bgcolor=look.tokens.sea_mist if bar.day == shown else None,
            radius=8,
            padding=ft.Padding(2, 0, 2, 0),
        )
        for bar in bars
    ]
    return ft.Column(
        [*lines], spacing=0, tight=True, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def _line(look: Look, bar: Bar, now: bool) -> ft.Control:
    scale = look.device_scale * look.text_size
    name = words(
        look, say("common.today") if now else weekday_short(bar.day), "label" if now else "body"
    )
    number = "" if bar.points is None else number_words(bar.points)
    drawn = ft.Container(_bar(look, bar, now), left=0, right=0, top=0, bottom=0)
    return ft.Row(
        [
            ft.Container(name, width=NAME * scale),
            ft.Stack([*_plan(look, bar), drawn], height=ROW * scale, expand=True),
            ft.Container(
                words(look, number, "label", align=ft.TextAlign.RIGHT), width=NUMBER * scale
            ),
        ],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _plan(look: Look, bar: Bar) -> list[ft.Control]:
    if bar.plan_share is None:
        return []
    line = ft.Container(dotted_upright(look.tokens.clay), width=LINE)
    row = ft.Row(
        [_blank(bar.plan_share), line, *_rest(bar.plan_share)],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return [ft.Container(row, left=0, right=0, top=0, bottom=0)]


def _bar(look: Look, bar: Bar, now: bool) -> ft.Control:
    tokens = look.tokens
    if bar.points is None:
        return ft.Container(soft(look, "•••", "body"), alignment=ft.Alignment.CENTER_LEFT)
    ground = tokens.sea if now else tokens.tide
    parts = [_block(bar.share, ground)]
    if bar.is_over and bar.plan_share is not None:
        above = _block(bar.share - bar.plan_share, tokens.clay)
        parts = [_block(bar.plan_share, ground), ft.Container(width=GAP), above]
    return ft.Row(
        [*parts, *_rest(bar.share)], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER
    )


def _block(share: float, color: str) -> ft.Control:
    expand = max(1, round(PARTS * share))
    return ft.Container(height=THICK, bgcolor=color, border_radius=6, expand=expand)


def _blank(share: float) -> ft.Control:
    return ft.Container(expand=max(1, round(PARTS * share)))


def _rest(share: float) -> list[ft.Control]:
    return [_blank(1 - share)] if share < 1 else []
