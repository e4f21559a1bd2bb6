"""The plan on Pace: what it is today, or how far the days are from which it comes."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.pace.observing import observing
from app.views.pace.today_parts import today_parts
from app.views.routes import Paths
from app.views.shared.buttons import link_button, mist_button
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, soft


@component
def PlanPanel() -> ft.Control:
    """Today's plan in words with its bar; without one, what comes."""
    look = use_look()
    services = use_services()
    settings = services.settings.settings
    at = services.pacing.on(services.clock.today)
    parts = _without(look, services) if at.plan is None else today_parts(look, at, settings)
    if at.plan is not None:
        story = link_button(
            look, say("your_plan.story"), lambda: go(Paths.PLAN), key="plan", kind="small_label"
        )
        parts.append(ft.Row([story], wrap=True))
    bottom = 16 if at.plan is None else 6
    return panel(look, column(parts, spacing=8), padding=ft.Padding(16, 14, 16, bottom))


def _without(look: Look, services: Services) -> list[ft.Control]:
    found = services.pacing.observation()
    if services.plans.decided:
        return [
            heading(look, say("your_plan.none_wanted"), 2, "label"),
            soft(look, say("your_plan.none_wanted_text")),
            _to_plan(look),
        ]
    parts = [heading(look, say("your_plan.none_yet"), 2, "label"), observing(look, found)]
    return [*parts, _to_plan(look)] if found.can_be_asked else parts


def _to_plan(look: Look) -> ft.Control:
    icon = ft.Icons.CALCULATE_OUTLINED
    return mist_button(
        look, say("your_plan.work_out"), lambda: go(Paths.PLAN), icon, key="work-out-plan"
    )
