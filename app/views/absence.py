"""What a window does when the app is put away, and when it is brought back."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.state.services import Services
from app.views.guard import attempt

AWAY = frozenset(
    {ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE, ft.AppLifecycleState.DETACH}
)
"""After any of these a phone may end the app without another word."""


def attend_absence(page: ft.Page, services: Services, brought_back: Callable[[], object]) -> None:
    """Let nothing wait to be saved while ``page`` is out of sight; then call ``brought_back``.

    What the person recorded is on disk before a screen says so; the copy of the day is all
    that ever waits.
    """

    def lived(event: ft.AppLifecycleStateChangeEvent) -> None:
        if event.state in AWAY:
            attempt(services.daily.hurry)
        elif event.state is ft.AppLifecycleState.RESUME:
            attempt(brought_back)

    page.on_app_lifecycle_state_change = lived
