"""Why this plan is offered: the days behind it, and the arithmetic."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.observation import Offer
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.pace.plan_story import offer_story
from app.views.shared.buttons import mist_button
from app.views.shared.sheet import sheet_body
from app.views.shared.unit_words import points_words


@component
def WhyOffer(offer: Offer, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet that tells how ``offer`` came about."""
    look = use_look()
    settings = use_services().settings.settings
    return sheet_body(
        look,
        say("suggestions.why_offer", points=points_words(offer.points, settings)),
        [
            *offer_story(look, offer, settings),
            mist_button(look, say("common.close"), on_close, key="close"),
        ],
    )
