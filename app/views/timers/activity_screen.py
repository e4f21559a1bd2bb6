"""The activity timer: ready, running, or over."""

from __future__ import annotations

import flet as ft

from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.timers.activity_ready import ActivityReady
from app.views.timers.over_page import OverPage
from app.views.timers.running_page import RunningPage


@component
def ActivityTimerScreen() -> ft.Control:
    """The activity that is timed or was; else the choice of one."""
    timers = use_store(use_services().timers)
    if timers.running is not None and timers.running.task is not None:
        return RunningPage(timers.running)
    if timers.running is None and timers.over is not None and timers.over.timer.task is not None:
        return OverPage(timers.over)
    return ActivityReady()
