"""Parts of a screen that stay what they are while what they are made of stays the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.state.flet_private import goes_on
from app.state.services import use_services
from app.views.kit.look import use_look

Part = Callable[..., ft.Container]
"""Returns a part: ``part(key, draw, *made_of)``."""


def use_parts() -> Part:
    """Return ``part(key, draw, *made_of)``: the component ``draw`` in a box called ``key``.

    While ``made_of``, the look and the day stay equal it is the very box from before, and Flet
    leaves out all that is in it (1.0.5, ``DiffBuilder._compare_dataclasses``): the component
    redraws itself for the values it follows. So a handler that it is made of has to be made once.
    What else is named describes the box. A part must stand in a list of controls: only there does
    Flet tell it what it stands in now. Call it from a component.
    """
    around = (use_look(), use_services().clock.today)
    held = ft.use_memo(dict[str, tuple[object, ft.Container]], [])
    before = dict(held)
    held.clear()

    def part(
        key: str, draw: Callable[..., ft.Control], *made_of: object, **box: Any
    ) -> ft.Container:
        of = (around, draw, made_of, box)
        was = before.get(key)
        stays = was is not None and was[0] == of and goes_on(was[1].content)
        drawn = was[1] if was and stays else ft.Container(draw(*made_of), key=key, **box)
        held[key] = of, drawn
        return drawn

    return part
