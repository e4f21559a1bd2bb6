"""The message at the foot of the screen, with a way to take a change back."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say

SHOWN_FOR = ft.Duration(seconds=10)
"""How long a message stays (our choice: time enough for tired eyes and hands)."""


def show_message(words: str, undo: Callable[[], object] | None = None) -> None:
    """Show ``words``; with ``undo``, also a button that takes the change back."""
    page = ft.context.page

    def take_back() -> None:
        from app.views.guard import attempt  # the guard itself shows messages

        page.pop_dialog()
        if undo is not None:
            attempt(undo)

    action = ft.SnackBarAction(say("common.undo"), on_click=take_back) if undo else None
    # No key: Flet would take two messages of one key for one, freeze it, and end the app's
    # session when the first is dismissed (flet 1.0.5).
    page.show_dialog(
        ft.SnackBar(
            ft.Text(words),
            action=action,
            duration=SHOWN_FOR,
            behavior=ft.SnackBarBehavior.FLOATING,
            show_close_icon=action is None,
            width=_width(page),
            persist=False,
        )
    )


def close_messages() -> None:
    """Close every message there is: what it offered may be done by now."""
    for dialog in ft.context.page._dialogs.controls:
        if isinstance(dialog, ft.SnackBar) and dialog.open:
            dialog.open = False
            dialog.update()


def _width(page: ft.Page) -> float | None:
    return 560 if (page.width or 0) > 640 else None
