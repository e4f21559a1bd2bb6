"""Fourteen days as small bars around the one in the middle."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.fortnight import Fortnight
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.dotted import THICK, dotted_across
from app.views.pace.week_legend import sign_row
from app.views.shared.calendar_words import day_and_month, number_words
from app.views.shared.panels import column
from app.views.shared.words import soft

TALLEST, LOWEST, SIGN, ROUND = 72, 4, 12, 4
SAMPLE = 24


def fortnight_bars(look: Look, found: Fortnight, said: str, paired: bool) -> ft.Control:
    """Return the bars, heard as ``said``; a day not logged has a dot on the ground.

    Where they are ``paired``, a full disc stands under a busy day and a ring under its quiet one.
    """
    full = max((load for load in found.loads if load is not None), default=0) or 1
    height = TALLEST * (found.middle or 0) / full
    across = dotted_across(look.tokens.ink_soft, left=0, right=0, bottom=height - THICK / 2)
    bars = [_bar(look, load, full) for load in found.loads]
    row = ft.Row([*bars], spacing=0, vertical_alignment=ft.CrossAxisAlignment.END)
    stood = ft.Container(row, left=0, right=0, bottom=0)
    parts: list[ft.Control] = [
        ft.Stack([stood, across], height=TALLEST),
        ft.Container(height=2, bgcolor=look.tokens.line),
    ]
    if paired:
        busy = {pair[0] for pair in found.swings}
        quiet = {pair[1] for pair in found.swings}
        parts.append(ft.Row([_sign(look, day, busy, quiet) for day in found.days], spacing=0))
    parts.append(_foot(look, found, paired))
    return ft.Semantics(
        label=said,
        image=True,
        container=True,
        exclude_semantics=True,
        content=column(parts, spacing=4),
    )


def _bar(look: Look, load: float | None, full: float) -> ft.Control:
    if load is None:
        dot = ft.Container(width=4, height=4, border_radius=2, bgcolor=look.tokens.ink_soft)
        return ft.Container(dot, alignment=ft.Alignment.BOTTOM_CENTER, expand=True, height=8)
    height = max(LOWEST, TALLEST * load / full)
    return ft.Container(
        height=height,
        bgcolor=look.tokens.tide,
        border_radius=ft.BorderRadius(ROUND, ROUND, 1, 1),
        margin=ft.Margin(2, 0, 2, 0),
        expand=True,
    )


def _sign(look: Look, day: date, busy: set[date], quiet: set[date]) -> ft.Control:
    marked = day in busy or day in quiet
    sign = _disc(look, day in busy) if marked else ft.Container(height=SIGN)
    return ft.Container(sign, alignment=ft.Alignment.CENTER, expand=True)


def _disc(look: Look, full: bool) -> ft.Container:
    clay = look.tokens.clay
    return ft.Container(
        width=SIGN,
        height=SIGN,
        border_radius=SIGN / 2,
        bgcolor=clay if full else None,
        border=ft.Border.all(2, clay),
    )


def _foot(look: Look, found: Fortnight, paired: bool) -> ft.Control:
    first, last = day_and_month(found.days[0]), day_and_month(found.days[-1])
    span = soft(look, say("pace.days", first=first, last=last))
    line = ft.Container(dotted_across(look.tokens.ink_soft), width=SAMPLE)
    name = say("evenness.middle", middle=number_words(found.middle or 0))
    signs = [sign_row(look, line, name)]
    if paired:
        signs += [
            sign_row(look, _disc(look, full=True), say("evenness.busy")),
            sign_row(look, _disc(look, full=False), say("evenness.quiet")),
        ]
    return ft.Row([span, *signs], spacing=16, run_spacing=2, wrap=True)
