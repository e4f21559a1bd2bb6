"""What the signs in the week mean, and what its days add up to beside their plans."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.bar import Bar
from app.domain.planned_day import PlannedDays
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.dotted import dotted_across
from app.views.shared.calendar_words import number_words
from app.views.shared.plan_words import share_words
from app.views.shared.words import soft

SAMPLE, BLOCK = 24, 14


def week_legend(look: Look, bars: Sequence[Bar]) -> ft.Control | None:
    """Return the signs that stand in the week; each bar says in words what it shows."""
    plans = {bar.at.planned for bar in bars if bar.at.planned is not None}
    signs: list[ft.Control] = []
    if plans:
        name = say("pace.legend_plans")
        if len(plans) == 1:
            name = say("pace.legend_plan", plan=number_words(max(plans)))
        line = ft.Container(dotted_across(look.tokens.clay), width=SAMPLE)
        signs.append(sign_row(look, line, name))
    if any(bar.is_over for bar in bars):
        block = ft.Container(width=BLOCK, height=BLOCK, bgcolor=look.tokens.clay, border_radius=4)
        signs.append(sign_row(look, block, say("pace.legend_over")))
    if any(bar.points is None for bar in bars):
        signs.append(sign_row(look, soft(look, "•••"), say("pace.not_logged")))
    if not signs:
        return None
    row = ft.Row(signs, spacing=16, run_spacing=4, wrap=True)
    return ft.Semantics(exclude_semantics=True, content=row)


def week_sum(days: PlannedDays, settings: Settings) -> str:
    """Return the points of the days that can be compared beside their plans.

    Days not logged are unknown: they are named, and are in neither sum.
    """
    said = []
    if days.compared:
        both = share_words(days.points, days.planned, settings)
        said.append(say("pace.week_sum", count=len(days.compared), both=both))
    blank = sum(day.points is None for day in days.days)
    if 0 < blank < len(days.days):
        said.append(say("pace.week_blank", count=blank))
    return " ".join(said)


def sign_row(look: Look, sign: ft.Control, name: str) -> ft.Control:
    """Return ``sign`` with what it means."""
    middle = ft.CrossAxisAlignment.CENTER
    return ft.Row([sign, soft(look, name)], spacing=8, tight=True, vertical_alignment=middle)
