"""Rest, check-in and flare: three large tiles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.today.flare_switch import switch_flare
from app.views.today.tile import tile, tiles


@component
def DayTiles(day: date, on_rest: Callable[[], object]) -> ft.Control:
    """The tiles for ``day``; a flare is only ever begun today."""
    look = use_look()
    services = use_services()
    now = day == services.clock.today
    checked = services.notebook.check_in_on(day) is not None
    rest = say("today.rest_now" if now else "today.rest_then")
    parts = [
        tile(look, ft.Icons.SELF_IMPROVEMENT_ROUNDED, rest, on_rest, "rest-now"),
        tile(
            look,
            ft.Icons.CHECK_ROUNDED if checked else ft.Icons.EDIT_NOTE_ROUNDED,
            say("today.checked_in" if checked else "today.check_in"),
            lambda: go(Paths.on_day(Paths.CHECK_IN, day)),
            "check-in",
            name=say("today.checked_in_name" if checked else "today.check_in"),
        ),
    ]
    if now:
        parts.append(
            tile(
                look,
                ft.Icons.NIGHTS_STAY_OUTLINED,
                say("today.flare"),
                partial(switch_flare, services),
                "flare",
                clay=True,
                toggled=False,
            )
        )
    return tiles(look, parts)
