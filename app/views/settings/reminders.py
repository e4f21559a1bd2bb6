"""Reminders in the settings: their times, how they come here, and the calendar file."""

from __future__ import annotations

from datetime import time
from functools import partial

import flet as ft

from app.domain.reminder import MOST, moved, with_another
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.message import show_message
from app.views.settings.export import use_calendar
from app.views.settings.notices import NoticesRow
from app.views.settings.rows import link_row, step_row
from app.views.shared.calendar_words import clock_time
from app.views.shared.panels import column, rows
from app.views.shared.spoken_link import spoken_link
from app.views.shared.words import soft


@component
def ReminderRows() -> ft.Control:
    """None at first; each time has a row, and what works on this device is said plainly."""
    look = use_look()
    services = use_services()
    store = use_store(services.settings)
    reminders = use_store(services.reminders)
    saved, save = use_calendar()
    times = store.settings.reminders
    lines = [_time_row(look, services, times, at, place) for place, at in enumerate(times, 1)]
    if len(times) < MOST:
        lines.append(
            link_row(
                look,
                ft.Icons.ADD_ROUNDED,
                say("reminders.add"),
                say("reminders.add_detail", most=MOST),
                lambda: store.change(reminders=with_another(times)),
                "add-reminder",
            )
        )
    if times and reminders.notices is not None:
        lines.append(NoticesRow(reminders.notices))
    parts: list[ft.Control] = [soft(look, say("reminders.lead")), rows(look, lines)]
    if times and reminders.notices is None:
        parts.append(soft(look, say("reminders.here")))
    if times:
        detail = saved or say("reminders.calendar_lead")
        title, icon = say("reminders.calendar"), ft.Icons.EVENT_OUTLINED
        parts += [
            rows(look, [link_row(look, icon, title, detail, save, "calendar")]),
            soft(look, say("reminders.calendar_note")),
        ]
    return column(parts)


def _time_row(
    look: Look, services: Services, times: tuple[time, ...], at: time, place: int
) -> ft.Control:
    store, shown = services.settings, clock_time(at)

    def move(steps: int) -> None:
        store.change(reminders=moved(times, at, steps))

    def remove() -> None:
        store.change(reminders=tuple(other for other in times if other != at))
        show_message(say("reminders.removed", time=shown), services.history.undo)

    key = f"reminder-{place}"
    name = say("reminders.remove_name", time=shown)
    away = spoken_link(look, say("reminders.remove"), name, remove, f"{key}-off")
    return step_row(
        look,
        ft.Icons.NOTIFICATIONS_NONE_ROUNDED,
        say("reminders.at", time=shown),
        "",
        (
            (say("reminders.earlier", time=shown), partial(move, -1)),
            (say("reminders.later", time=shown), partial(move, 1)),
        ),
        ft.Row([away], wrap=True),
        key,
    )
