"""Reminders in the settings: their times, how they come here, and the calendar file."""

from __future__ import annotations

from datetime import time
from functools import partial

import flet as ft

from app.domain.reminder import MOST, moved, with_another
from app.reading.wording import say
from app.state.reminders import Notices
from app.state.services import Services, use_services, use_store
from app.state.signals import Signals
from app.views.kit.buttons import link_line, spoken_link, switch_row
from app.views.kit.guard import component, show_message, start
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import clock_time
from app.views.kit.rows import setting_row, step_row
from app.views.kit.surfaces import column, rows
from app.views.kit.text import soft
from app.views.settings.files import use_calendar

_ALLOWED, _DENIED = "granted", "denied"


@component
def _NoticesRow(notices: Notices) -> ft.Control:
    """The switch, with what the browser allows just now."""
    look = use_look()
    store = use_store(use_services().settings)
    allowed, learn = ft.use_state("")

    async def look_up() -> None:
        learn(await notices.permission())

    ft.use_effect(look_up, [])
    wanted = store.settings.notices
    on = wanted and allowed in ("", _ALLOWED)

    async def switch_on() -> None:
        answer = await notices.ask()
        learn(answer)
        store.note(notices=answer == _ALLOWED)
        granted = answer == _ALLOWED
        show_message(say("reminders.notices_allowed" if granted else "reminders.notices_refused"))

    def toggle() -> None:
        if on:
            store.note(notices=False)
        else:
            start(switch_on)

    detail = "reminders.notices_on" if on else "reminders.notices_off"
    if allowed == _DENIED:
        detail = "reminders.notices_denied"
    return switch_row(look, say("reminders.notices"), on, toggle, say(detail), "notices")


@component
def ReminderRows() -> ft.Control:
    """None at first; each time has a row, and what works on this device is said plainly."""
    look = use_look()
    services = use_services()
    store = use_store(services.settings)
    reminders = use_store(services.reminders)
    calendar = use_calendar()
    times = store.settings.reminders
    lines = [_time_row(look, services, times, at, place) for place, at in enumerate(times, 1)]
    if len(times) < MOST:
        lines.append(
            setting_row(
                look,
                ft.Icons.ADD_ROUNDED,
                say("reminders.add"),
                say("reminders.add_detail", most=MOST),
                lambda: store.change(reminders=with_another(times)),
                "add-reminder",
            )
        )
    if times and reminders.notices is not None:
        lines.append(_NoticesRow(reminders.notices))
    parts: list[ft.Control] = [soft(look, say("reminders.lead")), rows(look, lines)]
    if times and reminders.notices is None:
        parts.append(soft(look, say("reminders.here")))
    if times:
        detail = calendar.said or say("reminders.calendar_lead")
        title, icon = say("reminders.calendar"), ft.Icons.EVENT_OUTLINED
        parts += [
            rows(look, [setting_row(look, icon, title, detail, calendar.save, "calendar")]),
            soft(look, say("reminders.calendar_note")),
        ]
    return column(parts)


def _time_row(
    look: Look, services: Services, times: tuple[time, ...], at: time, place: int
) -> ft.Control:
    store, shown = services.settings, clock_time(at, look.twelve_hours)

    def move(steps: int) -> None:
        store.change(reminders=moved(times, at, steps))

    def remove() -> None:
        change = store.change(reminders=tuple(other for other in times if other != at))
        show_message(say("reminders.removed", time=shown), change)

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
        link_line([away]),
        key,
    )


@component
def SignalRows() -> ft.Control:
    """Sound, vibration and words at the end of a timer; what is missing is said plainly."""
    look = use_look()
    services = use_services()
    store = use_store(services.settings)
    signals = use_store(services.signals)
    settings = store.settings

    def row(name: str, on: bool, setting: str) -> ft.Control:
        detail = say(f"timers.{name}_on" if on else f"timers.{name}_off")

        def toggle() -> None:
            store.change(**{setting: not on})

        return switch_row(look, say(f"timers.switch_{name}"), on, toggle, detail, f"{name}-at-end")

    lines = [row("words", settings.end_words, "end_words")]
    if signals.touch is not None:
        lines.insert(0, row("touch", settings.touch, "touch"))
    if signals.sound is not None:
        lines.insert(0, row("sound", settings.sound, "sound"))
    missing = _missing(signals)
    return column([rows(look, lines), *([soft(look, missing)] if missing else [])], 8)


def _missing(signals: Signals) -> str:
    """Return what this device does not have, if anything."""
    if signals.sound is None and signals.touch is None:
        return say("timers.no_sound_no_touch")
    if signals.sound is None:
        return say("timers.no_sound")
    return say("timers.no_touch") if signals.touch is None else ""
