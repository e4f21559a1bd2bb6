"""A dotted line, as long as there is room for: the plan, or a middle."""

from __future__ import annotations

import flet as ft
import flet.canvas as cv

from app.views.shared.paint import lined

THICK = 2
DASH = [2.0, 5.0]
LONGEST = 1000
"""The line is drawn longer than any place for it, and cut off there."""


def dotted_across(color: str, **place: float | None) -> ft.Container:
    """Return a line that lies; ``place`` is where, as for any container."""
    return _cut(cv.Line(1, THICK / 2, LONGEST, THICK / 2, paint=_paint(color)), THICK, None, place)


def dotted_upright(color: str, **place: float | None) -> ft.Container:
    """Return a line that stands."""
    return _cut(cv.Line(THICK / 2, 1, THICK / 2, LONGEST, paint=_paint(color)), None, THICK, place)


def _paint(color: str) -> ft.Paint:
    return lined(color, THICK, DASH)


def _cut(
    line: cv.Line, height: float | None, width: float | None, place: dict[str, float | None]
) -> ft.Container:
    return ft.Container(
        cv.Canvas([line]),
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
        **({"height": height} if height else {"width": width}) | place,  # type: ignore[arg-type]
    )
