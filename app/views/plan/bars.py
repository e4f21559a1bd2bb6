"""Bars of points beside a plan, standing or lying: what one is made of, one of a day, the signs."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.domain.plan import Bar
from app.views.kit.drawing import LINE, dotted_across, dotted_upright
from app.views.kit.look import Look
from app.views.kit.phrases import number_words
from app.views.kit.text import CENTER, soft, words

THICK = 20
"""How thick a lying bar is."""
_LOWEST = 4
"""How high a standing block is at least."""
_PARTS = 1000
"""In how many parts the room of a lying bar is divided."""
_GAP = 2
"""What lies between the blocks below and above a plan."""
_SQUARE, _SAMPLE = 14, 24


def standing(height: float, color: str, top: float, foot: float, **box: Any) -> ft.Control:
    """Return a block that stands; ``top`` and ``foot`` are how round its corners are."""
    height = max(_LOWEST, height)
    top = min(top, height / 2)
    return ft.Container(
        height=height, bgcolor=color, border_radius=ft.BorderRadius(top, top, foot, foot), **box
    )


def lying(share: float, color: str, thick: float = THICK, radius: float = 6) -> ft.Control:
    """Return a block that takes its ``share`` of the room of a lying bar."""
    return ft.Container(height=thick, bgcolor=color, border_radius=radius, expand=_parts(share))


def gap() -> ft.Control:
    """Return what parts two blocks."""
    return ft.Container(width=_GAP, height=_GAP)


def level(color: str, height: float) -> ft.Control:
    """Return the mark of a number at ``height`` above the ground, behind bars that stand."""
    return dotted_across(color, left=0, right=0, bottom=height - LINE / 2)


def upright(color: str, height: float | None = None) -> ft.Control:
    """Return the mark of a number in a lying bar; without ``height`` as high as its row."""
    return ft.Container(dotted_upright(color), width=LINE, height=height)


def sign(look: Look, picture: ft.Control, name: str) -> ft.Control:
    """Return ``picture`` with what it means."""
    middle = ft.CrossAxisAlignment.CENTER
    return ft.Row([picture, soft(look, name)], spacing=8, tight=True, vertical_alignment=middle)


def square(color: str, edge: str | None = None) -> ft.Control:
    """Return the sign of a block."""
    border = ft.Border.all(1, edge) if edge else None
    return ft.Container(
        width=_SQUARE, height=_SQUARE, bgcolor=color, border_radius=4, border=border
    )


def sample(color: str) -> ft.Control:
    """Return the sign of a dotted line."""
    return ft.Container(dotted_across(color), width=_SAMPLE)


def _parts(share: float) -> int:
    return max(1, round(_PARTS * share))


_TALLEST, _WIDTH = 112, 30
_TOP, _FOOT = 8, 3
"""How round the corners of a bar of a day are."""
_NUMBER = 24
"""How high the number above it is at usual text size."""


def day_standing(look: Look, bar: Bar, now: bool) -> ft.Control:
    """Return ``bar`` with its number, the plan as a dotted line behind; ``now`` is for today.

    A day not logged has three dots on the ground.
    """
    height = _TALLEST + _NUMBER * look.device_scale * look.text_size
    plan = bar.plan_share
    behind = [] if plan is None else [level(look.tokens.clay, _TALLEST * plan)]
    return ft.Stack([*behind, _stood(look, bar, now)], height=height)


def _stood(look: Look, bar: Bar, now: bool) -> ft.Control:
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
    height, ground = _TALLEST * bar.share, tokens.sea if now else tokens.tide
    if not bar.is_over or bar.plan_share is None:
        return [_block(height, ground, _TOP)]
    below = max(_LOWEST, _TALLEST * bar.plan_share)
    above = max(_LOWEST, height) - below - _GAP
    return [_block(above, tokens.clay, _TOP), gap(), _block(below, ground, _FOOT)]


def _block(height: float, color: str, top: float) -> ft.Control:
    return standing(height, color, top, _FOOT, width=_WIDTH)


def day_lying(look: Look, bar: Bar, now: bool, height: float) -> ft.Control:
    """Return ``bar`` in a row of that ``height``, the plan as a dotted upright behind.

    A day not logged has three dots.
    """
    drawn = ft.Container(_lain(look, bar, now), left=0, right=0, top=0, bottom=0)
    return ft.Stack([*_plan_upright(look, bar), drawn], height=height, expand=True)


def _plan_upright(look: Look, bar: Bar) -> list[ft.Control]:
    if bar.plan_share is None:
        return []
    plan = bar.plan_share
    row = ft.Row(
        [*_blank(plan), upright(look.tokens.clay), *_blank(1 - plan)],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return [ft.Container(row, left=0, right=0, top=0, bottom=0)]


def _lain(look: Look, bar: Bar, now: bool) -> ft.Control:
    tokens = look.tokens
    if bar.points is None:
        return ft.Container(soft(look, "•••", "body"), alignment=ft.Alignment.CENTER_LEFT)
    ground = tokens.sea if now else tokens.tide
    parts = [lying(bar.share, ground)]
    if bar.is_over and (plan := bar.plan_share) is not None:
        parts = [lying(plan, ground), gap(), lying(bar.share - plan, tokens.clay)]
    return ft.Row(
        [*parts, *_blank(1 - bar.share)],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _blank(share: float) -> list[ft.Control]:
    return [ft.Container(expand=_parts(share))] if share > 0 else []
