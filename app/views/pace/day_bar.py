"""One day as a bar along its plan."""

from __future__ import annotations

import flet as ft

from app.domain.bar import Bar
from app.domain.planned_day import PlannedDay
from app.views.look import Look
from app.views.pace.dotted import dotted_upright

THICK, TALL = 14, 26
GAP = 2
PARTS = 1000


def day_bar(look: Look, at: PlannedDay) -> ft.Control:
    """Return what was done of the plan of ``at``, and in clay what lies above it.

    The dotted upright is the plan. The words beside the bar say the same.
    """
    full = max(at.points or 0, at.planned or 0)
    bar = Bar(at, full)
    tokens = look.tokens
    plan = bar.plan_share or 1
    below = min(bar.share, plan)
    parts: list[ft.Control] = [_part(below, tokens.sea), _part(plan - below, tokens.sand)]
    above = bar.share - plan
    line = ft.Container(dotted_upright(tokens.clay), height=TALL)
    parts += [ft.Container(width=GAP), line, ft.Container(width=GAP)]
    if above > 0:
        parts.append(_part(above, tokens.clay if bar.is_over else tokens.sea))
    row = ft.Row(
        [part for part in parts if part.expand != 0],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return ft.Semantics(exclude_semantics=True, content=row)


def _part(share: float, color: str) -> ft.Control:
    return ft.Container(
        height=THICK, bgcolor=color, border_radius=THICK / 2, expand=round(PARTS * share)
    )
