"""What stands first in a flare: the switch, what it changes, and the ways further."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.flare import Flare, day_of_flare, is_lasting
from app.domain.planned_day import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import link_button
from app.views.shared.calendar_words import day_and_month, weekday_name
from app.views.shared.panels import column, panel
from app.views.shared.switch import switch_picture
from app.views.shared.tap import tap
from app.views.shared.unit_words import points_words
from app.views.shared.words import words

DAYS_IN_A_WEEK = 7

Action = Callable[[], object]


def flare_panel(
    look: Look,
    flare: Flare,
    planned: PlannedDay,
    settings: Settings,
    on_switch: Action,
    on_earlier: Action,
) -> ft.Control:
    """Return the panel of ``flare``, which goes on on the day ``planned``."""
    tokens, today = look.tokens, planned.day
    color = tokens.on_clay_mist
    title = _since(flare, today)
    parts: list[ft.Control] = [
        ft.Container(words(look, title, "label", color), expand=True),
        switch_picture(look, True, tokens.clay, tokens.on_clay),
    ]
    if not look.large:
        parts.insert(0, ft.Icon(ft.Icons.NIGHTS_STAY_OUTLINED, size=24, color=color))
    row = ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    said = [_kind(planned, settings), say("today.flare_changes")]
    if is_lasting(flare, today):
        said.append(say("today.flare_lasting"))
    ways: list[tuple[str, Action]] = [
        ("earlier", on_earlier),
        ("past", lambda: go(Paths.FLARES)),
        ("help", lambda: go(Paths.SAFETY)),
    ]
    links = [
        link_button(look, say(f"today.flare_{name}"), action, color, key=f"flare-{name}")
        for name, action in ways
    ]
    lines = [
        tap(look, row, title, on_switch, key="flare", toggled=True, padding=ft.Padding(8, 8, 4, 8)),
        *(_inset(words(look, line, "body", color)) for line in said),
        ft.Row(list(links), wrap=True, spacing=0, run_spacing=0),
    ]
    return panel(look, column(lines, spacing=4), tokens.clay_mist, ft.Padding(8, 4, 8, 4))


def _kind(planned: PlannedDay, settings: Settings) -> str:
    if planned.planned is None:
        return say("today.flare_kind")
    return say("today.flare_plan", points=points_words(planned.planned, settings))


def _inset(control: ft.Control) -> ft.Control:
    return ft.Container(control, padding=ft.Padding(8, 0, 8, 0))


def _since(flare: Flare, today: date) -> str:
    number = day_of_flare(flare, today)
    if number == 1:
        return say("today.flare_today")
    near = number <= DAYS_IN_A_WEEK
    return say(
        "today.flare_since", day=weekday_name(flare.first) if near else day_and_month(flare.first)
    )
