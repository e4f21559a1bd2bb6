"""The busy days with the quiet ones after them, and the arithmetic that found them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.fortnight import Fortnight
from app.domain.steadiness import BUSY_FROM, QUIET_TO
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import full_day, number_words
from app.views.shared.panels import rows
from app.views.shared.sheet import sheet_body
from app.views.shared.unit_words import points_words
from app.views.shared.words import soft, words

PADDING = ft.Padding(16, 12, 16, 12)


@component
def SwingsSheet(on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: each pair of days, then how they were found."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    settings = use_store(services.settings).settings
    over = services.pacing.fortnight()
    middle = over.middle or 0
    lines = [
        ft.Container(words(look, _pair(over, *pair)), padding=PADDING, key=f"pair-{place}")
        for place, pair in enumerate(over.swings, start=1)
    ]
    sum_ = say(
        "suggestions.swings_sum",
        logged=over.logged,
        middle=points_words(middle, settings),
        busy_times=f"{BUSY_FROM:g}",
        busy=f"{round(BUSY_FROM * middle, 1):g}",
        quiet_times=f"{QUIET_TO:g}",
        quiet=f"{round(QUIET_TO * middle, 1):g}",
        ahead=over.look_ahead,
    )
    return sheet_body(
        look,
        say("suggestions.swings_days"),
        [
            rows(look, lines),
            words(look, sum_),
            soft(look, say("suggestions.swings_life"), "body"),
            soft(look, say("suggestions.swings_choices")),
            mist_button(look, say("common.close"), on_close, key="close"),
        ],
    )


def _pair(over: Fortnight, busy: date, quiet: date) -> str:
    return say(
        "suggestions.pair",
        busy=full_day(busy),
        busy_points=_on(over, busy),
        quiet=full_day(quiet),
        quiet_points=_on(over, quiet),
    )


def _on(over: Fortnight, day: date) -> str:
    return number_words(over.points_on(day) or 0)
