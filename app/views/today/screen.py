"""Today: which day is shown, and what is open over it."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.errors import AppError
from app.state.services import use_services, use_value
from app.views.kit.addresses import current_path, go
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.pages import address_of, no_such_day, shown_day
from app.views.kit.parts import use_parts
from app.views.today.page import DayPage
from app.views.today.sheet import AT_ADDRESS, day_sheet


@component
def TodayScreen() -> ft.Control:
    """Today, or the day in the address; at the addresses of a form, with that form open."""
    look = use_look()
    services = use_services()
    today = use_value(lambda: services.clock.today, services.settings)
    path = ft.use_route_location()
    try:
        return _ShownDay(shown_day(today), path)
    except AppError as problem:
        return no_such_day(look, problem)


@component
def _ShownDay(day: date, path: str) -> ft.Control:
    """The page of ``day`` with its sheet, if one is open; the page stays while it opens."""
    look = use_look()
    services = use_services()
    form, open_form = ft.use_state(AT_ADDRESS.get(path))
    ft.use_effect(lambda: open_form(AT_ADDRESS.get(path)), [path])

    def close() -> None:
        open_form(None)
        # A sheet also closes because the person has gone to another address already.
        if current_path() in AT_ADDRESS:
            go(address_of(day, services.clock.today))

    ft.use_dialog(day_sheet(look, form, day, close))
    opener = ft.use_memo(lambda: open_form, [])
    page = use_parts()("page", DayPage, day, opener, expand=True)
    return ft.Column(
        [page],
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
