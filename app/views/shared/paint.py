"""What shapes on a canvas are drawn with."""

from __future__ import annotations

import flet as ft


def filled(color: str) -> ft.Paint:
    """Return the paint of a shape full of ``color``."""
    return ft.Paint(color=color, style=ft.PaintingStyle.FILL)


def lined(color: str, width: float, dash: list[float] | None = None) -> ft.Paint:
    """Return the paint of a line with round ends; ``dash`` breaks it."""
    return ft.Paint(
        color=color,
        style=ft.PaintingStyle.STROKE,
        stroke_width=width,
        stroke_cap=ft.StrokeCap.ROUND,
        stroke_join=ft.StrokeJoin.ROUND,
        stroke_dash_pattern=dash,
    )
