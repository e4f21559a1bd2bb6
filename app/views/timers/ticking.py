"""Redraws what shows a timer, no more often than what it shows changes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import flet as ft

from app.domain.course import Course, course, stepped
from app.state.services import Services, use_services, use_store
from app.views.lasting import use_task

TICK = 1.0
"""Seconds between two looks at the clock."""


def use_course(grain: timedelta) -> Course | None:
    """Return how far the running timer is, redrawing at each ``grain`` of it.

    While the window cannot be seen nothing is redrawn; the timer does not need it. Call it from
    a component.
    """
    services = use_services()
    timer = use_store(services.timers).running
    page = ft.context.page
    _, show = ft.use_state(_now(services, grain))

    async def tick() -> None:
        while services.timers.running is not None:
            await asyncio.sleep(TICK)
            await page.wait_until_visible()
            if page.session.connection is not None:
                show(_now(services, grain))

    use_task(tick, [timer])
    return course(timer, services.clock.now) if timer else None


def _now(services: Services, grain: timedelta) -> Course | None:
    timer = services.timers.running
    return stepped(course(timer, services.clock.now), grain) if timer else None
