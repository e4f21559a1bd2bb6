"""What all stores are: observable, from every window at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft
from flet.controls.context import _context_page

Listener = Callable[[Any, str | None], None]


class Store(ft.Observable):
    """An observable whose changes reach the windows of other sessions too.

    Flet redraws what listens in the session that made the change (1.0.5,
    ``Component._schedule_update``): a window would draw its screen into another one. So each
    listener is called in the session in which it began to listen.
    """

    def subscribe(self, fn: Listener) -> Callable[[], None]:
        """Call ``fn`` after each change; return what ends that."""
        window = _context_page.get()

        def in_its_window(sender: Any, name: str | None) -> None:
            before = _context_page.set(window)
            try:
                fn(sender, name)
            finally:
                _context_page.reset(before)

        disposer: Callable[[], None] = super().subscribe(in_its_window)
        return disposer
