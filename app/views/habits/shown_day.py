"""The day that notes are for: today, unless another was asked for or chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

import flet as ft

from app.state.services import use_services
from app.views.navigation import asked_day

Choose = Callable[[date], object]


def use_shown_day() -> tuple[date, Choose]:
    """Return the day shown, and what chooses another. Call it from a component.

    A choice holds until the address or the day changes.
    """
    today = use_services().clock.today
    ft.use_route_location()  # so that another day in the address is noticed
    asked = asked_day(urlsplit(ft.context.page.route or "").query, today)
    held, hold = ft.use_state((asked, asked))
    shown = held[1] if held[0] == asked else asked
    return shown, lambda day: hold((asked, day))
