"""The screen of the check-in, for the day in its address."""

from __future__ import annotations

import flet as ft

from app.domain.errors import AppError
from app.state.services import use_services, use_store
from app.views.check_in.course import Course
from app.views.guard import component
from app.views.look import use_look
from app.views.today.shown_day import no_such_day, shown_day


@component
def CheckInScreen() -> ft.Control:
    """The check-in of today, or of the day in the address."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    ft.use_route_location()
    try:
        day = shown_day(services.clock.today)
    except AppError as problem:
        return no_such_day(look, problem)
    return ft.Container(Course(day), key=day.isoformat(), expand=True)
