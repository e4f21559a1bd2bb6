"""A larger or a smaller plan, mentioned with three equal answers."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.answer import Reply, Topic
from app.domain.suggestion import Suggestion, flares_after_full_days
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.calendar_words import number_words
from app.views.shared.sheet import sheet
from app.views.shared.unit_words import points_words
from app.views.suggestions.answering import give
from app.views.suggestions.card import card
from app.views.suggestions.opened import use_opened
from app.views.suggestions.plan_keeping import follow
from app.views.suggestions.why_step import WhyStep

WHY = "why"


@component
def StepCard(suggestion: Suggestion) -> ft.Control:
    """What the plan could be, what led to it in a sentence, and the way to all of it."""
    look = use_look()
    services = use_services()
    opened, open_sheet, close = use_opened()
    ft.use_dialog(sheet(look, WhyStep(suggestion.evidence, close), close) if opened else None)
    topic = suggestion.topic
    could = say(
        "suggestions.could",
        before=number_words(suggestion.before),
        points=points_words(suggestion.points, services.settings.settings),
    )
    return card(
        look,
        say(f"suggestions.{topic}"),
        [_reason(suggestion), could, say("suggestions.all_fine")],
        [
            ("stay", say("suggestions.stay"), partial(give, services, topic, Reply.STAY)),
            ("try", say(f"suggestions.try_{topic}"), partial(follow, services, suggestion)),
            ("later", say("suggestions.later"), partial(give, services, topic, Reply.LATER)),
        ],
        [
            ("why-step", say("suggestions.why"), partial(open_sheet, WHY)),
            ("never", say("suggestions.never"), partial(give, services, topic, Reply.NEVER)),
        ],
    )


def _reason(suggestion: Suggestion) -> str:
    evidence = suggestion.evidence
    if suggestion.topic is Topic.RAISE:
        return say("suggestions.because_steady")
    if flares_after_full_days(evidence):
        return say("suggestions.because_full_days", count=len(evidence.before_flares))
    return say("suggestions.because_flares", count=len(evidence.flare_days_in_week))
