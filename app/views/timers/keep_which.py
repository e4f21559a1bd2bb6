"""The kind question where a second timer is asked for."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.course import course
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import attempt, component
from app.views.look import use_look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.sheet import sheet_body
from app.views.shared.words import soft, words
from app.views.timers.timer_words import short_line


@component
def KeepWhich(begin_other: Callable[[], object], close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: the running timer, and what can become of it."""
    look = use_look()
    services = use_services()
    timer, now = use_store(services.timers).running, services.clock.now

    def keep() -> None:
        close()
        if timer is not None:
            go(Paths.REST_TIMER if timer.task is None else Paths.ACTIVITY_TIMER)

    def begin() -> None:
        close()
        attempt(begin_other)

    what = short_line(timer, course(timer, now), now) if timer else ""
    parts = [
        ft.Semantics(live_region=True, content=words(look, say("timers.which_detail", what=what))),
        main_button(look, say("timers.keep_running"), keep, key="keep-running"),
        mist_button(look, say("timers.begin_other"), begin, key="begin-other"),
        soft(look, say("timers.begin_other_detail")),
        ft.Row(
            [link_button(look, say("common.close"), close, key="leave")],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
    ]
    return sheet_body(look, say("timers.which_title"), parts)
