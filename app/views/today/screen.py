"""Today: which day is shown, and what is open over it."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.errors import AppError
from app.state.services import use_services, use_value
from app.views.flares.today import BeganSheet
from app.views.kit.addresses import Sheet
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.month import DaySheet
from app.views.kit.navigation import go
from app.views.kit.over import use_page, use_sheets
from app.views.kit.pages import address_of, no_such_day, shown_day
from app.views.log.entries import use_entry_sheet
from app.views.log.sheet import log_sheets
from app.views.pace.why import WhySheet
from app.views.today.page import DayPage


@component
def TodayScreen() -> ft.Control:
    """Today, or the day in the address; at the addresses of a form, with that form open."""
    look = use_look()
    services = use_services()
    today = use_value(lambda: services.clock.today, services.settings)
    ft.use_route_location()
    try:
        return _ShownDay(shown_day(today))
    except AppError as problem:
        return no_such_day(look, problem)


@component
def _ShownDay(day: date) -> ft.Control:
    """The page of ``day`` with its sheet, if one is open; the page stays while it opens."""
    today = use_services().clock.today

    def show(other: date) -> None:
        go(address_of(other, today))

    open_sheet = use_sheets(
        {
            **log_sheets(day),
            **use_entry_sheet(day),
            Sheet.WHY: lambda _, close: WhySheet(day, close),
            Sheet.DAY: lambda _, close: DaySheet(day, today, show, close),
            Sheet.BEGAN: lambda _, close: BeganSheet(close),
        }
    )
    return use_page(DayPage, day, open_sheet)
