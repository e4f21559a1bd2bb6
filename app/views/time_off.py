"""The switch that says that no notes are kept for now, on Today and in the settings."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.time_off import CHOICES, LONGEST, TimeOff
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.buttons import switch_row
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.month import DayFromMonth
from app.views.kit.surfaces import column, panel, rows
from app.views.kit.text import soft, words


@component
def TimeOffSwitch() -> ft.Control:
    """The switch, and for how long once it is on."""
    look = use_look()
    services = use_services()
    off = use_value(lambda: services.times_off.now, services.settings, services.notebook)
    on = off is not None
    switch = switch_row(
        look,
        say("time_off.title"),
        on,
        partial(_toggle, services, on),
        _detail(off, services.clock.today),
        key="time-off",
    )
    parts = [switch]
    if off is not None:
        inset = ft.Padding(12, 0, 12, 12)
        parts.append(ft.Container(_choices(look, services, off), padding=inset))
    return rows(look, [column(parts, spacing=0)])


@component
def WelcomeBack() -> ft.Control:
    """One sentence on the first day after a time off."""
    return panel(use_look(), words(use_look(), say("time_off.back")), key="welcome-back")


def _detail(off: TimeOff | None, today: date) -> str:
    if off is None:
        return say("time_off.off")
    noting = say("time_off.noting_later" if off.first == today else "time_off.noting")
    if off.until is None:
        return say("time_off.open_detail", noting=noting)
    return say("time_off.until_detail", day=full_day(off.until), noting=noting)


def _choices(look: Look, services: Services, off: TimeOff) -> ft.Control:
    today = services.clock.today
    left = None if off.until is None else (off.until - today).days
    offered = (None, *CHOICES)
    labels = [
        say("time_off.open") if days is None else say("time_off.weeks", count=days // 7)
        for days in offered
    ]
    cells = [
        choice_cell(
            look,
            words_of,
            partial(_begin, services, days),
            left == days,
            key=f"time-off-{days or 'open'}",
        )
        for days, words_of in zip(offered, labels, strict=True)
    ]
    label = soft(look, say("time_off.how_long"))
    tomorrow, last = today + timedelta(days=1), today + timedelta(days=LONGEST)

    def until(day: date) -> None:
        _begin(services, (day - today).days)

    other = DayFromMonth(off.until, tomorrow, last, until, "time-off")
    return column([label, cell_rows(cells, across(look, labels, 2)), other], spacing=8)


def _toggle(services: Services, on: bool) -> None:
    if on:
        show_message(say("time_off.ended"), services.times_off.end())
    else:
        _begin(services, None)


def _begin(services: Services, days: int | None) -> None:
    change = services.times_off.begin(days)
    off = services.times_off.now
    if off is not None and off.until is not None:
        show_message(say("time_off.begun_until", day=full_day(off.until)), change)
    else:
        show_message(say("time_off.begun"), change)
