"""Sound and vibration as two switches in the head of a page."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.shared.tap import tap

TARGET = 48


def signals_in_head(look: Look) -> list[ft.Control]:
    """Return the two for the head of a page, where words leave them room."""
    return [] if look.large else [SignalButtons()]


def signals_below(look: Look) -> list[ft.Control]:
    """Return the two for the end of a page, where the words need the whole head."""
    return [SignalButtons()] if look.large else []


@component
def SignalButtons() -> ft.Control:
    """What this device has of the two; nothing where it has neither."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    signals = use_store(services.signals)
    change = services.settings.change
    parts = []
    if signals.sound is not None:
        on = settings.sound
        icon = ft.Icons.VOLUME_UP_OUTLINED if on else ft.Icons.VOLUME_OFF_OUTLINED
        parts.append(_switch(look, icon, "sound", on, lambda: change(sound=not settings.sound)))
    if signals.touch is not None:
        on = settings.touch
        icon = ft.Icons.VIBRATION_ROUNDED if on else ft.Icons.SMARTPHONE_ROUNDED
        parts.append(_switch(look, icon, "touch", on, lambda: change(touch=not settings.touch)))
    return ft.Row(parts, spacing=0, tight=True)


def _switch(
    look: Look, icon: ft.IconData, name: str, on: bool, toggle: Callable[[], object]
) -> ft.Control:
    picture = ft.Icon(icon, size=24, color=look.tokens.ink)
    return tap(
        look,
        picture,
        say(f"timers.switch_{name}"),
        toggle,
        key=f"switch-{name}",
        toggled=on,
        radius=TARGET / 2,
        width=TARGET,
        height=TARGET,
        alignment=ft.Alignment.CENTER,
    )
