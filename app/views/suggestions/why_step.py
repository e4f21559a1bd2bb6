"""Why a larger or smaller plan is mentioned: the facts, and what in them is our choice."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.evidence import Evidence
from app.domain.flare_step import FlareStep
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import full_day, number_words
from app.views.shared.plan_words import share_words
from app.views.shared.points import points
from app.views.shared.sheet import sheet_body
from app.views.shared.words import soft

DOT, DOT_SIZE = ft.Icons.CIRCLE, 8


@component
def WhyStep(evidence: Evidence, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet with everything that the last fourteen days say."""
    look = use_look()
    settings = use_services().settings.settings
    facts = points(look, facts_of(evidence, settings), DOT, look.tokens.sea, size=DOT_SIZE)
    return sheet_body(
        look,
        say("suggestions.why_step"),
        [
            facts,
            soft(look, say("suggestions.step_rules")),
            soft(look, say("suggestions.step_choices")),
            mist_button(look, say("common.close"), on_close, key="close"),
        ],
    )


def facts_of(evidence: Evidence, settings: Settings) -> list[str]:
    """Return what there is to know about the plan, a sentence each."""
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
