"""When a day starts."""

from __future__ import annotations

import flet as ft

from app.domain.day_start import moved_start
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.settings.rows import step_row
from app.views.shared.calendar_words import clock_time
from app.views.shared.words import soft


@component
def DayStart() -> ft.Control:
    """The start of the day, a minus and a plus, and what moving it does."""
    look = use_look()
    store = use_store(use_services().settings)
    start = store.settings.day_start

    def move(steps: int, at_the_end: str) -> None:
        moved = moved_start(start, steps)
        if moved == start:
            show_message(say(at_the_end))
        else:
            store.change(day_start=moved)

    return step_row(
        look,
        ft.Icons.WB_TWILIGHT_OUTLINED,
        say("settings.day_start", time=clock_time(start)),
        "",
        (
            (say("settings.earlier"), lambda: move(-1, "settings.earliest")),
            (say("settings.later"), lambda: move(1, "settings.latest")),
        ),
        soft(look, say("settings.day_start_detail")),
        "day-start",
    )
