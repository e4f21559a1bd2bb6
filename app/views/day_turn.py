"""Notices that a new day has begun while the app stays open."""

from __future__ import annotations

import asyncio

import flet as ft

from app.state.clock import Clock
from app.views.guard import attempt
from app.views.lasting import use_task

LOOK_EVERY = 30.0
"""Seconds between two looks at the clock (our choice)."""


def use_day_turn(clock: Clock) -> None:
    """Redraw the calling component, and all in it, once a new day has begun.

    Left open over night, Today would show yesterday and log for it. Call it from a component.
    """
    page = ft.context.page
    _, turn_to = ft.use_state(clock.today)

    def notice() -> None:
        # While nobody is connected a redraw would be lost, so the day waits to be noticed.
        if page.session.connection is not None:
            turn_to(clock.today)

    async def watch() -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            attempt(notice)

    use_task(watch)
