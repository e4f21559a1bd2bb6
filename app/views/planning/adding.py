"""Putting something on the list of a day: a usual by one tap, anything else through the form."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.usual import Usual
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.planning.deeds import plan
from app.views.planning.plan_form import PlanForm
from app.views.shared.buttons import link_button
from app.views.shared.sheet import sheet
from app.views.today.section import section
from app.views.today.usual_tiles import usual_tiles

OFFERED = 8
"""How many usuals are offered here (our choice: four rows of two)."""


@component
def Adding(day: date) -> ft.Control:
    """The usuals, and the way to everything else."""
    look = use_look()
    services = use_services()
    kept = use_store(services.usuals).kept
    opened, open_form = ft.use_state(False)
    today = services.clock.today
    offered = ft.use_memo(lambda: services.usuals.offered(OFFERED), [kept, today])

    def close() -> None:
        open_form(False)

    ft.use_dialog(sheet(look, PlanForm(day, close), close) if opened else None)

    def add(usual: Usual) -> None:
        plan(services, day, usual.kind, usual.effort, usual.minutes, usual.name)

    more = link_button(
        look, say("planning.something_else"), lambda: open_form(True), key="something-else"
    )
    tiles = usual_tiles(look, offered, add, "planning.add_usual")
    return section(look, say("planning.add"), [tiles], more)
