"""What stands first on Today in a flare: what it changes, rest, and the check-in of one tap."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.flare import Flare
from app.domain.planned_day import PlannedDay
from app.reading.wording import say
from app.state.services import Services
from app.views.look import Look
from app.views.shared.buttons import main_button
from app.views.today.flare_panel import flare_panel
from app.views.today.flare_switch import switch_flare
from app.views.today.quick_check_in import QuickCheckIn

REST_HEIGHT = 72

Action = Callable[[], object]


def flare_top(
    look: Look,
    services: Services,
    flare: Flare,
    planned: PlannedDay,
    on_rest: Action,
    on_earlier: Action,
) -> list[ft.Control]:
    """Return the parts for ``flare``, which goes on on the day ``planned``."""
    settings = services.settings.settings
    label, icon = say("today.rest_now"), ft.Icons.SELF_IMPROVEMENT_ROUNDED
    return [
        flare_panel(look, flare, planned, settings, partial(switch_flare, services), on_earlier),
        main_button(look, label, on_rest, icon, key="rest-now", height=REST_HEIGHT),
        ft.Container(QuickCheckIn(planned.day), key="quick"),
    ]
