"""The ways out of the arithmetic of a day: to the plan, and back."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import Services
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import Action, mist_button
from app.views.shared.panels import column


def why_foot(look: Look, services: Services, on_close: Action) -> ft.Control:
    """Return the two ways side by side; without a plan today there is only the one back."""
    grow = None if look.large else True
    close = mist_button(look, say("common.close"), on_close, key="close", expand=grow)
    if services.plans.on(services.clock.today) is None:
        return ft.Row([close]) if grow else column([close])

    def to_plan() -> None:
        on_close()
        go(Paths.PLAN)

    change = mist_button(look, say("pace.why_change"), to_plan, key="to-plan", expand=grow)
    return column([change, close], 8) if look.large else ft.Row([change, close], spacing=8)
