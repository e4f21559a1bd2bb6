"""The one thing the app brings up by itself just now, if there is one."""

from __future__ import annotations

import flet as ft

from app.domain.answer import Topic
from app.state.pacing import Pacing
from app.state.services import use_services
from app.views.guard import component
from app.views.suggestions.offer_card import OfferCard
from app.views.suggestions.step_card import StepCard
from app.views.suggestions.swings_card import SwingsCard


def topic_now(pacing: Pacing) -> Topic | None:
    """Return what there is to bring up just now; an empty card would still leave a gap."""
    if pacing.offer() is not None:
        return Topic.PLAN
    suggestion = pacing.suggestion()
    if suggestion is not None:
        return suggestion.topic
    return Topic.SWINGS if pacing.tells_swings() else None


@component
def BroughtUp() -> ft.Control:
    """The offered plan, a larger or smaller one, or the swings; never two of them at once."""
    services = use_services()
    topic = topic_now(services.pacing)
    offer, suggestion = services.pacing.offer(), services.pacing.suggestion()

    def mention() -> None:
        if topic is not None:
            services.answers.mention(topic)

    ft.use_effect(mention, [topic])
    if offer is not None:
        return OfferCard(offer)
    if suggestion is not None:
        return StepCard(suggestion)
    return SwingsCard() if topic is Topic.SWINGS else ft.Container()
