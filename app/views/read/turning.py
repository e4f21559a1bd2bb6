"""Turning cards without a button: arrow keys on a keyboard, a swipe with a finger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import flet as ft

from app.views.guard import handler

Turn = Callable[[], object]

SWIPE = 250
"""How fast, in pixels a second, a finger must move sideways to turn a card (our choice)."""

FINGERS = [ft.PointerDeviceType.TOUCH, ft.PointerDeviceType.STYLUS]
"""A mouse drags over words to select them, so it turns no card."""


@dataclass(eq=False)
class Keys:
    """What the keys do just now, and what they did before this card came."""

    turns: dict[str, Turn] = field(default_factory=dict)
    before: Callable[..., object] | None = None

    def pressed(self, event: ft.KeyboardEvent) -> None:
        """Turn the card if it is an arrow key on its own."""
        turn = self.turns.get(event.key)
        if turn is not None and not (event.ctrl or event.alt or event.meta or event.shift):
            handler(turn)()


def use_arrow_keys(back: Turn, forward: Turn, asleep: bool) -> None:
    """Turn cards with the left and right arrow keys. Call it from a component.

    While ``asleep``, as when a sheet lies over the card, the keys do nothing.
    """
    page = ft.context.page
    keys = ft.use_state(Keys())[0]
    keys.turns = {} if asleep else {"Arrow Left": back, "Arrow Right": forward}

    def listen() -> None:
        keys.before = page.on_keyboard_event
        page.on_keyboard_event = keys.pressed
        page.update()

    def stop() -> None:
        if page.on_keyboard_event == keys.pressed:
            page.on_keyboard_event = keys.before
            page.update()

    # A cleanup returned by the setup is forgotten at the next redraw (flet 1.0.5, use_effect).
    ft.use_effect(listen, [], cleanup=stop)


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
