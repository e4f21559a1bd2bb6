"""A finger that swipes over the screen."""

from __future__ import annotations

import flet as ft

from tests.support.headless import HeadlessApp


async def swipe(app: HeadlessApp, speed: float) -> None:
    """Swipe sideways, to the left where ``speed``, in pixels a second, is negative."""
    area = next(i.control for i in app.controls if isinstance(i.control, ft.GestureDetector))
    middle, fast = {"x": 100, "y": 300}, {"x": speed, "y": 0}
    await app.fire(area, "horizontal_drag_end", {"l": middle, "g": middle, "v": fast, "pv": speed})
