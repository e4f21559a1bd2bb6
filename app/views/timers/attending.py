"""What a window does for the timer: it looks when it comes back, and can be felt."""

from __future__ import annotations

import asyncio

import flet as ft

from app.domain.cue import TOUCHES, Cue
from app.state.services import Services
from app.state.signals import Give
from app.views.hand_held import is_hand_held


def attend_timer(page: ft.Page, services: Services) -> None:
    """Let ``page`` look after the timer, also one that was running when the app was left."""
    services.timers.look()
    services.watch.begin()
    if is_hand_held(page) and not page.web:
        services.signals.touch = _felt(ft.HapticFeedback())


def _felt(device: ft.HapticFeedback) -> Give:
    async def touch(cue: Cue) -> None:
        for place, length in enumerate(TOUCHES[cue]):
            if place % 2 == 0:
                await device.vibrate()
            await asyncio.sleep(length / 1000)

    return touch
