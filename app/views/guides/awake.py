"""Keeps the screen of a device from going dark while a guide is followed with closed eyes."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import flet as ft

from app.views.hand_held import is_hand_held
from app.views.lasting import use_task


def use_wakefulness(wanted: bool) -> None:
    """Keep the device awake while it is ``wanted``. Call it from a component.

    A device that does not do that is not asked twice: the guide works without.
    """

    async def stay_awake() -> None:
        if wanted and is_hand_held(ft.context.page):
            lock = ft.Wakelock()
            with suppress(RuntimeError, TimeoutError):
                await lock.enable()
                try:
                    await asyncio.Event().wait()
                finally:
                    await lock.disable()

    use_task(stay_awake, [wanted])
