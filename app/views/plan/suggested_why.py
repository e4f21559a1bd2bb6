"""Why something is brought up: the days behind it, and the arithmetic."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.flare import FlareStep
from app.domain.plan import Offer
from app.domain.settings import Settings
from app.domain.suggestion import Evidence
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.phrases import full_day, number_words, points_words, share_words
from app.views.kit.surfaces import points, sheet_body
from app.views.kit.text import soft
from app.views.plan.story import offer_story


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
        ],
        on_close=on_close,
    )


_DOT, _DOT_SIZE = ft.Icons.CIRCLE, 8


@component
def WhyStep(evidence: Evidence, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet with everything that the last fourteen days say."""
    look = use_look()
    settings = use_services().settings.settings
    facts = points(look, _facts_of(evidence, settings), _DOT, look.tokens.sea, size=_DOT_SIZE)
    return sheet_body(
        look,
        say("suggestions.why_step"),
        [
            facts,
            soft(look, say("suggestions.step_rules")),
            soft(look, say("suggestions.step_choices")),
        ],
        on_close=on_close,
    )


def _facts_of(evidence: Evidence, settings: Settings) -> list[str]:
    compared, latest = evidence.days.compared, evidence.latest
    facts = [
        say("suggestions.held", count=evidence.held),
        say("suggestions.noted", count=len(compared)),
    ]
    if compared:
        days = evidence.days
        facts += [
            say("suggestions.together", share=share_words(days.points, days.planned, settings)),
            say("suggestions.latest", right=len(evidence.about_right), count=len(latest)),
        ]
    facts.append(say("suggestions.flare_days", count=len(evidence.flare_days)))
    if evidence.before_flares:
        listed = ", ".join(full_day(day) for day in evidence.before_flares)
        facts.append(say("suggestions.before_flares", days=listed))
    facts += [
        say(
            "suggestions.rise",
            question=say(f"check_in.{rise.question}"),
            before=number_words(rise.before),
            now=number_words(rise.now),
        )
        for rise in evidence.rises
    ]
    if not evidence.rises:
        facts.append(say("suggestions.no_rise"))
    if evidence.flare.step in (FlareStep.FIRST, FlareStep.SECOND):
        facts.append(say("suggestions.stepping_back"))
    return facts
