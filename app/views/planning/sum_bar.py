"""The sum of a day as a bar beside its plan, which the words above it say in full."""

from __future__ import annotations

import flet as ft

from app.domain.planned_day import PlannedDay
from app.reading.wording import say
from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.words import soft

THICK, MARK = 20, 3
PARTS = 1000
"""In how many parts the bar is drawn."""

Piece = tuple[float, str, str]
"""Points, colour, and what it is called in the legend."""


def sum_bar(look: Look, noted: PlannedDay, whole: PlannedDay) -> ft.Control:
    """Return the bar; what goes over the plan stands behind a mark. Without a plan there is none.

    It is not heard: the words say the same.
    """
    plan = whole.planned
    if plan is None:
        return ft.Container()
    within, over = _pieces(look, noted.points or 0, whole.points or 0, plan)
    whole_length = sum(points for points, *_ in (*within, *over))
    drawn = [_block(points / whole_length, color) for points, color, _ in within]
    if over:
        drawn.append(ft.Container(width=MARK, bgcolor=look.tokens.ink))
        drawn += [_block(points / whole_length, color) for points, color, _ in over]
    tokens = look.tokens
    bar = ft.Container(
        # In strong contrast the colours are so near each other that they need a gap.
        ft.Row(drawn, spacing=2 if tokens.strong else 0, height=THICK),
        border_radius=6,
        border=ft.Border.all(2, tokens.ink) if tokens.strong else None,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    named = [(color, name) for _, color, name in (*within, *over)]
    legend = ft.Row([_sign(look, *each) for each in named], wrap=True, spacing=14, run_spacing=4)
    return ft.Semantics(exclude_semantics=True, content=column([bar, legend], spacing=8))


def _pieces(
    look: Look, noted: float, points: float, plan: float
) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces up to the plan, and those over it."""
    tokens = look.tokens
    noted_in, all_in = min(noted, plan), min(points, plan)
    within = [
        (noted_in, tokens.sea, say("planning.legend_noted")),
        (all_in - noted_in, tokens.tide, say("planning.legend_listed")),
        (plan - all_in, tokens.sand, say("planning.legend_room")),
    ]
    over = [(points - all_in, tokens.clay, say("planning.legend_over"))]
    return [piece for piece in within if piece[0] > 0], [piece for piece in over if piece[0] > 0]


def _block(share: float, color: str) -> ft.Control:
    return ft.Container(bgcolor=color, height=THICK, expand=max(1, round(PARTS * share)))


def _sign(look: Look, color: str, name: str) -> ft.Control:
    edge = ft.Border.all(1, look.tokens.edge)
    square = ft.Container(width=14, height=14, bgcolor=color, border_radius=4, border=edge)
    return ft.Row(
        [square, soft(look, name)],
        spacing=6,
        tight=True,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
