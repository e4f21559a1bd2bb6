"""The guide through the habit in the address."""

from __future__ import annotations

import flet as ft

from app.domain.errors import AppError, NotFound
from app.state.services import use_services
from app.views.guides.breathing import BreathingGuide
from app.views.guides.standing import StandingGuide
from app.views.habits.guide_ways import BREATHING, STANDING
from app.views.habits.parts import missing
from app.views.kit.guard import component
from app.views.kit.look import use_look

_GUIDES = {STANDING: StandingGuide, BREATHING: BreathingGuide}


@component
def GuideScreen() -> ft.Control:
    """The guide, or the way on where there is none."""
    look = use_look()
    services = use_services()
    slug = ft.use_route_params().get("slug", "")
    try:
        habit = services.habits.habit(slug)
    except AppError as problem:
        return missing(look, problem)
    if slug not in _GUIDES:
        return missing(look, NotFound("no_guide"))
    return _GUIDES[slug](habit)
