"""Whether reminders come as notifications; the browser asks only when this is switched on."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.reminders import Notices
from app.state.services import use_services, use_store
from app.views.guard import component, start
from app.views.look import use_look
from app.views.message import show_message
from app.views.shared.switch import switch_row

ALLOWED, DENIED = "granted", "denied"


@component
def NoticesRow(notices: Notices) -> ft.Control:
    """The switch, with what the browser allows just now."""
    look = use_look()
    store = use_store(use_services().settings)
    allowed, learn = ft.use_state("")

    async def look_up() -> None:
        learn(await notices.permission())

    ft.use_effect(look_up, [])
    wanted = store.settings.notices
    on = wanted and allowed in ("", ALLOWED)

    async def switch_on() -> None:
        answer = await notices.ask()
        learn(answer)
        store.note(notices=answer == ALLOWED)
        granted = answer == ALLOWED
        show_message(say("reminders.notices_allowed" if granted else "reminders.notices_refused"))

    def toggle() -> None:
        if on:
            store.note(notices=False)
        else:
            start(switch_on)

    detail = "reminders.notices_on" if on else "reminders.notices_off"
    if allowed == DENIED:
        detail = "reminders.notices_denied"
    return switch_row(look, say("reminders.notices"), on, toggle, say(detail), "notices")
