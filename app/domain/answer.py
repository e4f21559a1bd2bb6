"""An answer to what the app suggested, kept so that it does not ask again too soon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.days import far_ahead


class Topic(StrEnum):
    """What the app may speak of by itself."""

    PLAN = "plan"
    """The first plan."""
    RAISE = "raise"
    LOWER = "lower"
    SWINGS = "swings"
    """Busy days that quiet ones followed."""


class Reply(StrEnum):
    """What can be answered; trying it changes the plan instead, which is answer enough."""

    SHOWN = "shown"
    """Nothing yet: it was brought up and left."""

    STAY = "stay"
    LATER = "later"
    NEVER = "never"
    """Never again, until the person allows it in the settings."""


PAUSES = {
    (Topic.PLAN, Reply.STAY): 28,
    (Topic.PLAN, Reply.LATER): 14,
    (Topic.RAISE, Reply.STAY): 28,
    (Topic.RAISE, Reply.LATER): 14,
    (Topic.LOWER, Reply.STAY): 14,
    (Topic.LOWER, Reply.LATER): 3,
    (Topic.SWINGS, Reply.STAY): 28,
    (Topic.SWINGS, Reply.LATER): 14,
}
"""For how many days after an answer nothing is said about it.

A raise is not mentioned twice within 14 days (evidence 4.4). The others are our choice: a smaller
plan is asked about again while its reasons still stand, and whoever stays is left alone longer.
"""


_STANDS = 7
"""For how many days something left unanswered stands, before it is as if "later" had been said
(our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The last answer about one topic, or since when it has been waiting for one."""

    topic: Topic
    reply: Reply
    day: date


def may_speak(answers: Iterable[Answer], topic: Topic, today: date) -> bool:
    """Return whether ``topic`` may be brought up on ``today``."""
    return all(_is_past(answer, today) for answer in answers if answer.topic is topic)


def answer_about(answers: Iterable[Answer], topic: Topic) -> Answer | None:
    """Return the answer about ``topic``, if one was given."""
    return next((answer for answer in answers if answer.topic is topic), None)


def is_silenced(answers: Iterable[Answer], topic: Topic) -> bool:
    """Return whether ``topic`` may never be brought up, until the person allows it."""
    given = answer_about(answers, topic)
    return given is not None and quiet_until(given) is None


def mentioned(answers: Iterable[Answer], topic: Topic, today: date) -> Answer:
    """Return the answer about ``topic`` now that it is shown: it may have been shown before."""
    last = answer_about(answers, topic)
    if last is not None and _stands(last, today) and not far_ahead(last.day, today):
        return last
    return Answer(topic=topic, reply=Reply.SHOWN, day=today)


def with_answer(
    answers: Iterable[Answer], topic: Topic, given: Answer | None
) -> tuple[Answer, ...]:
    """Return ``answers`` with ``given`` in place of that about ``topic``; ``None`` for none."""
    others = tuple(answer for answer in answers if answer.topic is not topic)
    return others if given is None else (*others, given)


def quiet_until(answer: Answer) -> date | None:
    """Return the day from which what was answered may be brought up; ``None`` for never."""
    if answer.reply is Reply.NEVER:
        return None
    if answer.reply is Reply.SHOWN:
        waited = timedelta(days=_STANDS - 1 + PAUSES[answer.topic, Reply.LATER])
        return answer.day + waited
    return answer.day + timedelta(days=PAUSES[answer.topic, answer.reply])


def _stands(answer: Answer, today: date) -> bool:
    return answer.reply is Reply.SHOWN and (today - answer.day).days < _STANDS


def _is_past(answer: Answer, today: date) -> bool:
    until = quiet_until(answer)
    if until is None:
        return False
    # From a clock that was ahead it would be quiet until that day: then rather ask once more.
    return _stands(answer, today) or today >= until or far_ahead(answer.day, today)
