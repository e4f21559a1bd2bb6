"""Why the figures of the page for an appointment are what they are: the days, and the sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import flet as ft

from app.domain.appointment import (
    DAYS,
    active_minutes,
    hard_days,
    minutes_of,
    newest,
    table_of,
)
from app.domain.check_in import Question
from app.domain.course import FEWEST_NOTED
from app.reading.wording import full_day, say
from app.views.insights.course import DayRows, word_way
from app.views.insights.page_words import Known, time_words
from app.views.kit.buttons import Action
from app.views.kit.guard import component
from app.views.kit.look import use_look
from app.views.kit.phrases import number_words
from app.views.kit.surfaces import sheet_body
from app.views.kit.text import heading, soft, words


@component
def FiguresWhy(known: Known, close: Action) -> ft.Control:
    """The content of the sheet: each median in order, then the days, which open."""
    look = use_look()
    parts = [
        *(words(look, line) for line in _sums(known)),
        soft(look, say("appointment.why_choices", fewest=FEWEST_NOTED)),
        word_way(look, close, "median"),
        heading(look, say("insights.days_title"), 3, "label"),
        DayRows(tuple(_days(known)), close),
    ]
    return sheet_body(look, say("appointment.why"), parts, 12, on_close=close)


def _sums(known: Known) -> Iterator[str]:
    facts, way = known.facts, known.course
    told = dict(table_of(facts, known.settings.extra_questions))
    if way.trend is not None:
        told.setdefault(way.question, way.trend)
    for question, trend in told.items():
        noted = sorted(rating for rating in newest(facts, question) if rating is not None)
        yield _sum(say(f"appointment.{question}"), noted, number_words(trend.now.middle))
    minutes = active_minutes(facts)
    if minutes is not None and minutes.any:
        shown = [time_words(each) for each in minutes.each]
        yield _sum(say("appointment.activity"), shown, time_words(minutes.middle))
    hard = hard_days(facts, way.question)
    if hard is not None:
        yield say("appointment.why_hard", rating=number_words(hard.rating))


def _sum(name: str, shown: Sequence[object], middle: str) -> str:
    values = ", ".join(map(str, shown))
    return say("appointment.why_sum", name=name, count=len(shown), values=values, middle=middle)


def _days(known: Known) -> Iterator[tuple[date, str]]:
    facts, start = known.facts, len(known.facts) - DAYS
    minutes = minutes_of(facts)
    for at in range(DAYS - 1, -1, -1):
        day = facts.day(start + at)
        said = [
            f"{say(f'appointment.{question}')} {rating}"
            for question in Question
            if (rating := facts.rated(question)[start + at]) is not None
        ]
        done = minutes[at]
        if done is not None:
            said.append(time_words(done))
        rest = known.rests.get(day)
        if rest is not None:
            said.append(say("appointment.why_rest", time=time_words(rest)))
        noted = ", ".join(said) or say("appointment.why_blank")
        yield day, say("appointment.why_day", day=full_day(day), noted=noted)
