"""Choosing another plan: more careful, or a number of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.caution import CAREFUL, STEADY, VERY_GENTLE
from app.domain.observation import Offer
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import attempt, component
from app.views.look import use_look
from app.views.pace.own_plan import OwnPlan
from app.views.shared.buttons import link_button, mist_button
from app.views.shared.panels import column
from app.views.shared.sheet import sheet_body
from app.views.shared.unit_words import points_words
from app.views.shared.words import soft
from app.views.suggestions.plan_keeping import keep_offer

NAMED = {STEADY: "steady", CAREFUL: "careful", VERY_GENTLE: "very_gentle"}


@component
def PlanChoice(offer: Offer, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: what ``offer`` can be taken times, each one tap, or any number."""
    look = use_look()
    services = use_services()
    own, choose_own = ft.use_state(False)
    if own:
        return OwnPlan(offer.points, offer, on_close)

    def keep(start: Offer) -> None:
        if attempt(keep_offer, services, start):
            on_close()

    starts = []
    for factor in offer.factors:
        start, name = offer.with_factor(factor), NAMED[factor]
        points = points_words(start.points, services.settings.settings)
        label = say(f"suggestions.{name}", points=points)
        key = f"start-{name.replace('_', '-')}"
        starts.append(mist_button(look, label, partial(keep, start), key=key))
    words = say("suggestions.own")
    starts.append(mist_button(look, words, partial(choose_own, True), key="start-own"))
    leave = link_button(look, say("common.cancel"), on_close, key="leave")
    return sheet_body(
        look,
        say("suggestions.choice"),
        [
            column(starts, spacing=10),
            soft(look, say("suggestions.starting_point")),
            ft.Row([leave], alignment=ft.MainAxisAlignment.CENTER),
        ],
    )
