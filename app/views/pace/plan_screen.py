"""The plan: what it is, how it came about, how to change it, and the plans so far."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go_back
from app.views.pace.plan_history import PlanHistory
from app.views.pace.plan_now import no_plan, plan_came_about, plan_now
from app.views.pace.plan_ways import PlanWays
from app.views.page_frame import page_frame, page_head
from app.views.shared.words import soft


@component
def PlanScreen() -> ft.Control:
    """Everything about the plan on a page of its own."""
    look = use_look()
    services = use_services()
    for store in (services.notebook, services.plans, services.flares):
        use_store(store)
    settings = use_store(services.settings).settings
    at = services.pacing.on(services.clock.today)
    now = plan_now(look, at, settings) if at.plan else no_plan(look, services)
    parts: list[ft.Control] = [now, PlanWays()]
    if at.plan is not None:
        parts.append(plan_came_about(look, at.plan, settings))
    if services.plans.plans:
        parts.append(PlanHistory(services.plans.plans))
    parts.append(soft(look, say("your_plan.notebook")))
    head = page_head(look, say("your_plan.title"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="plan-page")
