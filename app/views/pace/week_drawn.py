"""A week as bars that stand, each a button that shows its day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.planned_day import Bar
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.kit.buttons import tap
from app.views.kit.drawing import LINE, dotted_across, dotted_upright
from app.views.kit.look import Look
from app.views.kit.phrases import full_day, number_words, points_words, weekday_short
from app.views.kit.text import CENTER, soft, words


def _bar_name(bar: Bar, today: date, settings: Settings) -> str:
    day = say("common.today") if bar.day == today else full_day(bar.day)
    if bar.points is None:
        return say("pace.bar_not_logged", day=day)
    said = say("pace.bar", day=day, points=points_words(bar.points, settings))
    if bar.at.planned is None or bar.at.band is None:
        return said
    return say(f"pace.bar_{bar.at.band}", bar=said, plan=number_words(bar.at.planned))


_TALLEST, _LOWEST, _WIDTH = 112, 4, 30
_NUMBER = 24
"""How high the number above a bar is at usual text size."""
_GAP = 2
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
    height = _TALLEST + _NUMBER * look.device_scale * look.text_size
    columns = [
        tap(
            look,
            _column(look, bar, height, bar.day == shown, bar.day == today),
            _bar_name(bar, today, settings),
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
    bottom = _TALLEST * bar.plan_share - LINE / 2
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
    height = max(_LOWEST, _TALLEST * bar.share)
    ground = tokens.sea if now else tokens.tide
    if not bar.is_over or bar.plan_share is None:
        top = min(8, height / 2)
        return [_block(height, ground, top)]
    below = max(_LOWEST, _TALLEST * bar.plan_share)
    above = max(_LOWEST, height - below - _GAP)
    return [
        _block(above, tokens.clay, min(8, above / 2)),
        ft.Container(height=_GAP),
        _block(below, ground, 3),
    ]


def _block(height: float, color: str, top: float) -> ft.Control:
    radius = ft.BorderRadius(top, top, 3, 3)
    return ft.Container(width=_WIDTH, height=height, bgcolor=color, border_radius=radius)


_NAME, _LINE_NUMBER, _ROW = 48, 36, 28
"""Widths of name and number, and the height of a row, at usual text size."""

_LINE_THICK, _LINE_GAP = 20, 2
"""How thick a bar is, and what lies between its parts below and above the plan."""

_PARTS = 1000


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
            _bar_name(bar, today, settings),
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
    drawn = ft.Container(_line_bar(look, bar, now), left=0, right=0, top=0, bottom=0)
    return ft.Row(
        [
            ft.Container(name, width=_NAME * scale),
            ft.Stack([*_line_plan(look, bar), drawn], height=_ROW * scale, expand=True),
            ft.Container(
                words(look, number, "label", align=ft.TextAlign.RIGHT), width=_LINE_NUMBER * scale
            ),
        ],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _line_plan(look: Look, bar: Bar) -> list[ft.Control]:
    if bar.plan_share is None:
        return []
    line = ft.Container(dotted_upright(look.tokens.clay), width=LINE)
    row = ft.Row(
        [_blank(bar.plan_share), line, *_rest(bar.plan_share)],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return [ft.Container(row, left=0, right=0, top=0, bottom=0)]


def _line_bar(look: Look, bar: Bar, now: bool) -> ft.Control:
    tokens = look.tokens
    if bar.points is None:
        return ft.Container(soft(look, "•••", "body"), alignment=ft.Alignment.CENTER_LEFT)
    ground = tokens.sea if now else tokens.tide
    parts = [_line_block(bar.share, ground)]
    if bar.is_over and bar.plan_share is not None:
        above = _line_block(bar.share - bar.plan_share, tokens.clay)
        parts = [_line_block(bar.plan_share, ground), ft.Container(width=_LINE_GAP), above]
    return ft.Row(
        [*parts, *_rest(bar.share)], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER
    )


def _line_block(share: float, color: str) -> ft.Control:
    expand = max(1, round(_PARTS * share))
    return ft.Container(height=_LINE_THICK, bgcolor=color, border_radius=6, expand=expand)


def _blank(share: float) -> ft.Control:
    return ft.Container(expand=max(1, round(_PARTS * share)))


def _rest(share: float) -> list[ft.Control]:
    return [_blank(1 - share)] if share < 1 else []
