"""Which of the sheets of a card is open."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft


def use_opened() -> tuple[str, Callable[[str], None], Callable[[], None]]:
    """Return the name of the open sheet, what opens one, and what closes it.

    Call it from a component.
    """
    opened, set_opened = ft.use_state("")
    return opened, set_opened, lambda: set_opened("")
