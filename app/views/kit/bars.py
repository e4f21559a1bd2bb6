"""Bars of points, standing or lying: what one is made of, and the signs that explain it."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.views.kit.drawing import LINE, dotted_across, dotted_upright
from app.views.kit.look import Look
from app.views.kit.text import soft

THICK = 20
"""How thick a lying bar is."""
LOWEST = 4
"""How high a standing block is at least."""
_PARTS = 1000
"""In how many parts the room of a lying bar is divided."""
GAP = 2
"""What lies between the blocks below and above a plan."""
_SQUARE, _SAMPLE = 14, 24


def standing(height: float, color: str, top: float, foot: float, **box: Any) -> ft.Control:
    """Return a block that stands; ``top`` and ``foot`` are how round its corners are."""
    height = max(LOWEST, height)
    top = min(top, height / 2)
    return ft.Container(
        height=height, bgcolor=color, border_radius=ft.BorderRadius(top, top, foot, foot), **box
    )


def lying(share: float, color: str, thick: float = THICK, radius: float = 6) -> ft.Control:
    """Return a block that takes its ``share`` of the room of a lying bar."""
    return ft.Container(height=thick, bgcolor=color, border_radius=radius, expand=_parts(share))


def blank(share: float) -> list[ft.Control]:
    """Return the ``share`` of a lying bar where there is nothing, if there is any."""
    return [ft.Container(expand=_parts(share))] if share > 0 else []


def gap() -> ft.Control:
    """Return what parts two blocks."""
    return ft.Container(width=GAP, height=GAP)


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
