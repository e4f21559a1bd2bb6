"""The sum of a day before it is done, in words: first what it means, then the numbers."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.planned_day import Band, PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.shared.calendar_words import number_words
from app.views.shared.unit_words import points_words


@dataclass(frozen=True, slots=True)
class SumWords:
    """A headline, and lines about it."""

    headline: str
    lines: tuple[str, ...]


def sum_words(noted: PlannedDay, whole: PlannedDay, settings: Settings) -> SumWords:
    """Return the words for the day as it is ``noted``, and the ``whole`` of it with its list."""
    if whole.points is None:
        return SumWords(say("planning.nothing"), (_nothing(whole, settings), *_flare(whole)))
    listed = whole.points - (noted.points or 0)
    parts = say(
        "planning.of_it",
        noted=points_words(noted.points or 0, settings),
        listed=points_words(listed, settings),
    )
    if whole.planned is None or whole.band is None:
        return SumWords(short_sum(whole, settings), (parts, say("planning.no_plan")))
    lines = (short_sum(whole, settings), parts, *_advice(whole.band), *_flare(whole))
    return SumWords(say(f"planning.{whole.band}"), lines)


def short_sum(whole: PlannedDay, settings: Settings) -> str:
    """Return the sum as in "9 of about 24 points."; alone where there is no plan."""
    points = whole.points or 0
    if whole.planned is None:
        return say("planning.in_all", points=points_words(points, settings))
    planned = points_words(whole.planned, settings)
    return say("planning.sum_plan", number=number_words(points), planned=planned)


def _nothing(whole: PlannedDay, settings: Settings) -> str:
    if whole.planned is None:
        return say("planning.nothing_no_plan")
    return say("planning.nothing_plan", planned=points_words(whole.planned, settings))


def _advice(band: Band) -> tuple[str, ...]:
    if band is Band.OVER:
        return (say("planning.share"),)
    return (say("planning.room"),) if band is Band.QUIET else ()


def _flare(whole: PlannedDay) -> tuple[str, ...]:
    smaller = whole.planned is not None and whole.flare.factor < 1
    return (say("planning.flare"),) if smaller else ()
