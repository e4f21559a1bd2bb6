"""Planning a day: its list, and what that adds up to, before any of it is done."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.errors import InvalidInput
from app.domain.intention import plannable
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component, sentence
from app.views.look import use_look
from app.views.navigation import asked, go, go_back
from app.views.page_frame import page_frame, page_head
from app.views.planning.adding import Adding
from app.views.planning.day_cells import DayCells
from app.views.planning.day_list import DayList
from app.views.planning.left_over import LeftOver
from app.views.planning.sum_panel import sum_panel
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.words import words


@component
def DayPlanScreen() -> ft.Control:
    """The day in the address, or today."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    use_store(services.plans)
    use_store(services.flares)
    use_store(services.settings)
    intentions = use_store(services.intentions)
    ft.use_route_location()
    today = services.clock.today
    head = page_head(look, say("planning.title"), back=go_back, ways=False)

    def show(day: date) -> None:
        go(Paths.DAY_PLAN if day == today else Paths.on_day(Paths.DAY_PLAN, day))

    try:
        day = _asked_day(today)
    except InvalidInput as problem:
        said = words(look, sentence(problem), key="no-such-day")
        way = main_button(look, say("pace.show_today"), lambda: show(today), key="show-today")
        return page_frame(look, head, [said, way])
    parts = [
        DayCells(day, show),
        sum_panel(look, services, day, intentions.on(day)),
        DayList(day),
        Adding(day),
        LeftOver(),
    ]
    return page_frame(look, head, parts, spacing=16, key="day-plan")


def _asked_day(today: date) -> date:
    """Return the day in the address, or ``today``.

    Raises:
        InvalidInput: If it is no day that a list can be made for.

    """
    text = asked("day")
    try:
        return plannable(date.fromisoformat(text) if text else today, today)
    except ValueError as error:
        raise InvalidInput("no_day", text=text) from error
