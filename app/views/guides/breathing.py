"""Easy breathing: what comes first, the breaths, and afterwards."""

from __future__ import annotations

import flet as ft

from app.domain.breathing import version_breathed
from app.domain.habit import Habit
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.guides.awake import use_wakefulness
from app.views.guides.breathing_end import BreathingEnd
from app.views.guides.breathing_run import BreathingRun
from app.views.guides.breathing_start import BreathingStart
from app.views.guides.noting import note_guided
from app.views.guides.stillness import use_stillness
from app.views.navigation import go_back

BLANK: int | None = None


@component
def BreathingGuide(habit: Habit) -> ft.Control:
    """The breaths that were asked for; leaving early is always right."""
    services = use_services()
    settings = use_store(services.settings).settings
    running, run = ft.use_state(False)
    breaths, end_with = ft.use_state(BLANK)
    still = use_stillness()
    use_wakefulness(running)

    def end(count: int) -> None:
        run(False)
        end_with(count)

    def done(count: int) -> None:
        if note_guided(services, habit, version_breathed(settings.breathing, count)):
            go_back()

    if running:
        moving = not (still or settings.breathing_still)
        return BreathingRun(habit, settings.breathing, moving, end)
    if breaths is not None:
        count = breaths
        return BreathingEnd(habit, count, lambda: done(count))
    return BreathingStart(habit, still, lambda: run(True))
