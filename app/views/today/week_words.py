"""How far the first week of notes is, in a sentence under the ring."""

from __future__ import annotations

from app.domain.answer import Reply, Topic, answer_about
from app.domain.observation import OFFERED_FROM
from app.reading.wording import say
from app.state.services import Services


def week_words(services: Services) -> str:
    """Return how many days are noted, while a plan can still be offered from them; else nothing."""
    seen = services.pacing.observation()
    answer = answer_about(services.answers.given, Topic.PLAN)
    never = answer is not None and answer.reply is Reply.NEVER
    if services.plans.decided or seen.offers or not seen.logged or never:
        return ""
    return say("today.week_noted", count=min(seen.logged, OFFERED_FROM), whole=OFFERED_FROM)
