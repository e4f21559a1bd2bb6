"""Turning cards without a button: arrow keys on a keyboard, a swipe with a finger."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.guard import handler
from app.views.keys import use_keys

Turn = Callable[[], object]

SWIPE = 250
"""How fast, in pixels a second, a finger must move sideways to turn a card (our choice)."""

FINGERS = [ft.PointerDeviceType.TOUCH, ft.PointerDeviceType.STYLUS]
"""A mouse drags over words to select them, so it turns no card."""


def use_arrow_keys(back: Turn, forward: Turn, asleep: bool) -> None:
    """Turn cards with the left and right arrow keys. Call it from a component.

    While ``asleep``, as when a sheet lies over the card, the keys do nothing.
    """
    use_keys({} if asleep else {"Arrow Left": back, "Arrow Right": forward})


def swiping(content: ft.Control, back: Turn, forward: Turn) -> ft.Control:
    """Return ``content`` that calls ``back`` or ``forward`` when a finger swipes over it."""

    def swiped(event: ft.DragEndEvent[ft.GestureDetector]) -> None:
        speed = event.primary_velocity or 0
        if abs(speed) >= SWIPE:
            handler(back if speed > 0 else forward)()

    return ft.GestureDetector(
        content,
        expand=True,
        exclude_from_semantics=True,
        allowed_devices=FINGERS,
        on_horizontal_drag_end=swiped,
    )
