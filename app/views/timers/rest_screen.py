"""The rest timer: ready, running, or over."""

from __future__ import annotations

import flet as ft

from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.timers.over_page import OverPage
from app.views.timers.rest_ready import RestReady
from app.views.timers.running_page import RunningPage


@component
def RestTimerScreen() -> ft.Control:
    """The rest that is going on or has ended; else the choice of a rhythm."""
    timers = use_store(use_services().timers)
    if timers.running is not None and timers.running.task is None:
        return RunningPage(timers.running)
    if timers.running is None and timers.over is not None and timers.over.timer.task is None:
        return OverPage(timers.over)
    return RestReady()
