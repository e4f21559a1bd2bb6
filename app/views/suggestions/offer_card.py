"""The plan that is offered after the first week of notes: keep, change or skip."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.activity import round_half
from app.domain.answer import Reply, Topic
from app.domain.observation import Offer
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.sheet import sheet
from app.views.shared.unit_words import points_words
from app.views.suggestions.answering import give
from app.views.suggestions.card import card
from app.views.suggestions.opened import use_opened
from app.views.suggestions.plan_choice import PlanChoice
from app.views.suggestions.plan_keeping import keep_offer
from app.views.suggestions.why_offer import WhyOffer

CHANGE, WHY = "change", "why"


@component
def OfferCard(offer: Offer) -> ft.Control:
    """The usual day, the plan worked out from it, and three equal answers."""
    look = use_look()
    services = use_services()
    opened, open_sheet, close = use_opened()
    settings = services.settings.settings
    contents = {CHANGE: PlanChoice, WHY: WhyOffer}
    content = contents[opened](offer, close) if opened else None
    ft.use_dialog(sheet(look, content, close) if content else None)
    start = "gentle" if settings.careful else "steady"
    usual = say(
        f"suggestions.offer_{start}",
        level=points_words(round_half(offer.level), settings),
        points=points_words(offer.points, settings),
    )
    return card(
        look,
        say("suggestions.offer"),
        [usual, say("suggestions.starting_point")],
        [
            ("keep-plan", say("suggestions.keep"), partial(keep_offer, services, offer)),
            ("change-plan", say("suggestions.change"), partial(open_sheet, CHANGE)),
            (
                "skip-plan",
                say("suggestions.skip"),
                partial(give, services, Topic.PLAN, Reply.LATER),
            ),
        ],
        [
            ("why-plan", say("suggestions.why"), partial(open_sheet, WHY)),
            ("never", say("suggestions.never"), partial(give, services, Topic.PLAN, Reply.NEVER)),
        ],
    )
