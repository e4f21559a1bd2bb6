"""Pace: the week in points, and one of its days as a list."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

import flet as ft

from app.domain.activity import Activity
from app.domain.check_in import CheckIn
from app.domain.days import FIRST_DAY
from app.domain.errors import InvalidInput
from app.domain.rest import Rest
from app.domain.week import week_holding
from app.reading.wording import say
from app.state.notebook import Notebook
from app.state.services import use_services, use_store
from app.views.guard import component, sentence
from app.views.look import use_look
from app.views.navigation import asked_day, go
from app.views.pace.arrangement import arranged
from app.views.pace.baseline_way import baseline_way
from app.views.pace.day_entries import DayEntries
from app.views.pace.empty import NothingYet
from app.views.pace.evenness_panel import EvennessPanel
from app.views.pace.log_foot import LogFoot
from app.views.pace.plan_panel import PlanPanel
from app.views.pace.week_panel import WeekPanel
from app.views.page_frame import page_frame, page_head
from app.views.planning.way import way_to_plan
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.words import words
from app.views.suggestions.brought_up import BroughtUp, topic_now


@component
def PaceScreen() -> ft.Control:
    """The day in the address, or today, with its week."""
    look = use_look()
    services = use_services()
    notebook = use_store(services.notebook)
    for store in (services.settings, services.plans, services.flares):
        use_store(store)
    ft.use_route_location()
    today = services.clock.today
    head = page_head(look, say("places.pace"))

    def show(chosen: date) -> None:
        go(Paths.PACE if chosen == today else Paths.on_day(Paths.PACE, chosen))

    try:
        day = asked_day(urlsplit(ft.context.page.route or "").query, today)
    except InvalidInput as problem:
        said = words(look, sentence(problem), key="no-such-day")
        way = main_button(look, say("pace.show_today"), lambda: show(today), key="show-today")
        return page_frame(look, head, [said, way])
    if _nothing_ever(notebook, week_holding(day, today), today):
        foot = LogFoot(day, look.margin) if look.large else None
        return page_frame(look, head, [NothingYet(day)], foot, key="pace-empty")
    above = [ft.Container(WeekPanel(day, show), key="week")]
    # An empty card would still leave a gap.
    if day == today and topic_now(services.pacing) is not None:
        above.append(ft.Container(BroughtUp(), key="brought-up"))
    if day == today and services.pacing.offer() is None:
        above.append(ft.Container(PlanPanel(), key="plan-panel"))
    below = [
        way_to_plan(look),
        ft.Container(EvennessPanel(), key="even"),
        baseline_way(look),
    ]
    return arranged(look, head, above, ft.Container(DayEntries(day), key="entries"), below, day)


def _nothing_ever(notebook: Notebook, week: tuple[date, ...], today: date) -> bool:
    """Return whether nothing was ever logged; the week at hand nearly always tells."""
    shown = (Activity, Rest, CheckIn)
    if any(isinstance(entry, shown) for entry in notebook.between(week[0], week[-1])):
        return False
    return not any(isinstance(entry, shown) for entry in notebook.between(FIRST_DAY, today))
