"""How a plan came about: the days behind it, those left out, and the arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.domain.day_load import DayLoad
from app.domain.plan import Offer, Origin, Plan, written_level
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.views.kit.look import Look
from app.views.kit.phrases import number_words, points_words, unit_word
from app.views.kit.rows import account_row
from app.views.kit.surfaces import column
from app.views.kit.text import soft, words

_LEFT_OUT, _BEFORE_FLARE = "left_out", "before_flare"
"""What it meant for a day that a flare followed: for a level it did not count."""


def level_words(level: float, factor: float, points: float) -> str:
    """Return ``level`` in words so exact that times ``factor`` it comes out at ``points``."""
    written = written_level(level, factor, points)
    return number_words(written) if written == round(written, 2) else f"{written:.9g}"


def offer_story(look: Look, offer: Offer, settings: Settings) -> list[ft.Control]:
    """Return how the plan of ``offer`` would come about."""
    sum_ = say(
        "plan.from_level",
        level=level_words(offer.level, offer.factor, offer.points),
        factor=number_words(offer.factor),
        points=points_words(offer.points, settings),
    )
    return [*_days(look, offer.days, _LEFT_OUT), words(look, sum_), _choices(look, settings)]


def plan_story(look: Look, plan: Plan, settings: Settings) -> list[ft.Control]:
    """Return how ``plan`` came about, in a sentence or two and the days behind it."""
    since = full_day(plan.first)
    points = points_words(plan.points, settings)
    lines = [words(look, say("plan.since", points=points, day=since), "label")]
    if plan.origin is Origin.OWN:
        lines.append(words(look, say("plan.own")))
        if plan.level is not None:
            level = number_words(round(plan.level, 1))
            lines.append(soft(look, say("plan.offered_then", level=level)))
        return [column(lines, spacing=4)]
    if plan.level is not None and plan.factor is not None:
        sum_ = say(
            "plan.from_level" if plan.origin is Origin.OFFER else f"plan.from_{plan.origin}",
            level=level_words(plan.level, plan.factor, plan.points),
            factor=number_words(plan.factor),
            points=points,
        )
        lines.append(words(look, sum_))
    meant = _LEFT_OUT if plan.origin is Origin.OFFER else _BEFORE_FLARE
    return [column(lines, spacing=4), *_days(look, plan.days, meant), _choices(look, settings)]


def _days(look: Look, days: Sequence[DayLoad], meant: str) -> list[ft.Control]:
    """Return the days, the newest last; ``meant`` is what a flare after one of them meant."""
    if not days:
        return []
    flares = sum(load.flare_after for load in days)
    lines: list[ft.Control] = [words(look, say("plan.days", count=len(days)), "label")]
    if flares:
        lines.append(soft(look, say(f"plan.{meant}", count=flares)))
    for load in days:
        name = full_day(load.day)
        if load.flare_after:
            name = say(f"plan.day_{meant}", day=name)
        number = number_words(load.points)
        row = account_row(look, words(look, name, "body"), number)
        lines.append(ft.Semantics(label=f"{name}: {number}", exclude_semantics=True, content=row))
    return [column(lines, spacing=6)]


def _choices(look: Look, settings: Settings) -> ft.Control:
    return soft(look, say("plan.choices", unit=unit_word(settings)))
