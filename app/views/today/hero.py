"""The hero of Today: the day, its ring, and the shoreline below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.flare import Flare
from app.domain.planned_day import PlannedDay
from app.views.look import Look
from app.views.shared.waves import Wave, waves
from app.views.today.day_switcher import day_switcher
from app.views.today.ring import ring
from app.views.today.ring_words import RingWords
from app.views.today.tints import Tints, tints
from app.views.tokens import mixed

SHORE, SHORE_LARGE = 44, 36
"""How high the waves are."""

FAR_WAVE = 0.45
"""How much paper there is in the wave behind."""


def hero(
    look: Look,
    width: float,
    side: float,
    day: PlannedDay,
    said: RingWords,
    today: date,
    flare: Flare | None,
    on_why: Callable[[], object],
) -> ft.Control:
    """Return the hero of ``day``, ``width`` wide with ``side`` beside its words.

    In a ``flare`` it is clay.
    """
    tint = tints(look.tokens, flare is not None)
    share = None if day.planned is None else day.share or 0
    content = ft.Container(
        ft.Column(
            [
                day_switcher(look, day.day, today, flare, side),
                ring(look, said, share, tint, on_why),
            ],
            spacing=0,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        width=width,
        padding=ft.Padding(0, 0, 0, 22),
    )
    strong = look.tokens.strong
    return ft.Container(
        ft.Stack([_shore(look, width, tint), content], clip_behavior=ft.ClipBehavior.HARD_EDGE),
        gradient=None if strong else _fall(tint),
        bgcolor=look.tokens.paper if strong else None,
        border=ft.Border(bottom=ft.BorderSide(2, look.tokens.ink)) if strong else None,
    )


def _fall(tint: Tints) -> ft.LinearGradient:
    return ft.LinearGradient(
        begin=ft.Alignment.TOP_CENTER,
        end=ft.Alignment.BOTTOM_CENTER,
        colors=[tint.top, tint.foot],
    )


def _shore(look: Look, width: float, tint: Tints) -> ft.Control:
    if look.tokens.strong:
        return ft.Container(left=0, bottom=0)
    height = SHORE_LARGE if look.large else SHORE
    paper = look.tokens.paper
    far = Wave(14, 7, 2.2, width * 1.05, mixed(tint.foot, paper, FAR_WAVE))
    near = Wave(24, 8, 0.2, width * 1.3, paper)
    return ft.Container(waves(width, height, [far, near]), left=0, bottom=-1)
