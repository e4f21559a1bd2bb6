"""A day beside its plan in words: a band, the two numbers, and what there is to add."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.flare_step import FlareStep
from app.domain.planned_day import Band, PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.shared.calendar_words import full_day, number_words, weekday_name
from app.views.shared.unit_words import points_words

NEAR = 6
"""Up to so many days ahead a weekday says enough."""


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Two sizes of words; ``big`` is broken by hand, for the ring."""

    big: str
    small: str


def one_line(words: str) -> str:
    """Return ``words`` without the breaks made by hand."""
    return words.replace("\n", " ")


def plan_words(day: PlannedDay, today: bool, settings: Settings) -> PlanWords | None:
    """Return the words for a ``day`` that was logged and has a plan; ``None`` for any other."""
    if day.band is None or day.points is None or day.planned is None:
        return None
    big = say(f"plan.{day.band}" if today else f"plan.{day.band}_then")
    return PlanWords(big, share_words(day.points, day.planned, settings))


def share_words(points: float, planned: float, settings: Settings) -> str:
    """Return both numbers, as in "16 of about 24 points"."""
    return say("plan.of", number=number_words(points), points=points_words(planned, settings))


def reached_words(day: PlannedDay) -> str:
    """Return what is kind to add where the plan is reached; nothing before that."""
    if day.band is Band.OVER:
        return say("plan.over_kind")
    return say("plan.reached") if day.share is not None and day.share >= 1 else ""


def flare_words(day: PlannedDay) -> str:
    """Return why a plan is smaller than usual, and until when; nothing where it is whole."""
    state = day.flare
    if day.plan is None or state.step is FlareStep.NONE:
        return ""
    if state.whole_from is None:
        return say("plan.in_flare")
    return say("plan.after_flare", day=_ahead(state.whole_from, day.day))


def _ahead(day: date, now: date) -> str:
    return weekday_name(day) if (day - now).days <= NEAR else full_day(day)
