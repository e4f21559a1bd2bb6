"""Slow standing: what comes first, the five steps, and afterwards."""

from __future__ import annotations

import flet as ft

from app.domain.habit import Habit
from app.domain.standing import STEPS, version_stood
from app.state.services import use_services
from app.views.guard import component
from app.views.guides.awake import use_wakefulness
from app.views.guides.noting import note_guided
from app.views.guides.standing_end import StandingEnd
from app.views.guides.standing_start import StandingStart
from app.views.guides.standing_step import StandingStep
from app.views.navigation import go_back

START, END = -1, len(STEPS)
BLANK: int | None = None


@component
def StandingGuide(habit: Habit) -> ft.Control:
    """Where the person is on the way from lying to standing."""
    services = use_services()
    place, go_to = ft.use_state(START)
    furthest, reach = ft.use_state(START)
    before, feel_before = ft.use_state(BLANK)
    use_wakefulness(START < place < END)

    def turn_to(step: int) -> None:
        # The last step that was finished, and no more, is what was done.
        reach(max(furthest, step - 1))
        go_to(step)

    def done(after: int | None) -> None:
        version = version_stood(STEPS[furthest] if furthest > START else None)
        if note_guided(services, habit, version, dizzy_before=before, dizzy_after=after):
            go_back()

    if place == START:
        return StandingStart(habit, before, feel_before, lambda: turn_to(0))
    if place == END:
        return StandingEnd(habit, done, lambda: turn_to(END - 1))
    step = STEPS[place]
    return StandingStep(
        habit, step, lambda: turn_to(place - 1), lambda: turn_to(place + 1), key=step
    )
