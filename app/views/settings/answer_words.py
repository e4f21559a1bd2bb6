"""What the app keeps quiet about, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.answer import Answer, Reply, may_speak, quiet_until
from app.reading.wording import say
from app.views.shared.calendar_words import day_of_year


def put_aside(given: Iterable[Answer], today: date) -> list[Answer]:
    """Return the answers that keep the app from bringing something up."""
    return [
        answer
        for answer in given
        if answer.reply is not Reply.SHOWN and not may_speak((answer,), answer.topic, today)
    ]


def until_words(answer: Answer) -> str:
    """Return until when ``answer`` holds."""
    until = quiet_until(answer)
    if until is None:
        return say("settings.answer_never", day=day_of_year(answer.day))
    return say("settings.answer_until", day=day_of_year(until))
