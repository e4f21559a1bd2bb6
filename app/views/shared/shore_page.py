"""A page with the shore at its top: what is going on above the water line, choices below."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.views.look import Look
from app.views.shared.foot import page_foot
from app.views.shared.panels import READING_WIDTH, column, scrolling
from app.views.shared.waves import Wave, waves
from app.views.tokens import Tokens, mixed

SHORE = 190
"""How high the waves are."""


def shore_page(
    look: Look,
    head: ft.Control,
    hero: Sequence[ft.Control],
    body: Sequence[ft.Control],
    foot: Sequence[ft.Control],
    height: float = 0,
    key: str | None = None,
) -> ft.Control:
    """Return ``head`` and ``hero`` over the waves, ``body`` below them, ``foot`` staying.

    The hero is at least ``height`` high. From 150 % text on there is only paper.
    """
    side = max(look.margin, (look.room - READING_WIDTH) / 2)
    top = 12 if look.tokens.strong else 4
    below = ft.Container(column(body), padding=ft.Padding(side, top, side, 16))
    middle = scrolling([_hero(look, head, hero, height), below], key)
    return ft.Column(
        [middle, page_foot(look, foot)],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _hero(look: Look, head: ft.Control, hero: Sequence[ft.Control], height: float) -> ft.Control:
    tokens = look.tokens
    centred = ft.Column(
        list(hero),
        spacing=8,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    side = ft.Padding(look.margin, 8, look.margin, 24)
    inner = ft.Container(centred, padding=side, alignment=ft.Alignment.TOP_CENTER)
    content = ft.Container(column([head, inner], 0), width=look.room)
    if look.large or tokens.strong:
        rule = ft.Border(bottom=ft.BorderSide(2, tokens.ink)) if tokens.strong else None
        return ft.Container(content, border=rule)
    shore = ft.Container(_waves(look.room, tokens), left=0, bottom=-1)
    least = ft.Container(height=height, width=look.room)
    return ft.Container(
        ft.Stack([least, shore, content], clip_behavior=ft.ClipBehavior.HARD_EDGE),
        gradient=ft.LinearGradient(
            begin=ft.Alignment.TOP_CENTER,
            end=ft.Alignment.BOTTOM_CENTER,
            colors=[tokens.sea_pale, tokens.sea_mist],
        ),
    )


def _waves(width: float, tokens: Tokens) -> ft.Control:
    layers = [
        Wave(60, 16, 2.4, width * 1.5, mixed(tokens.sea_mist, tokens.water, 0.4)),
        Wave(92, 13, 0.9, width * 1.7, tokens.water),
        Wave(158, 12, 0.2, width * 1.3, tokens.paper),
    ]
    return waves(width, SHORE, layers)
