"""Why the plan of a day is what it is: how it came about, and what a flare leaves of it."""

from __future__ import annotations

import flet as ft

from app.domain.flare_step import FlareStep
from app.domain.planned_day import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.plan_story import plan_story
from app.views.shared.calendar_words import number_words
from app.views.shared.panels import column, hairline
from app.views.shared.plan_words import flare_words
from app.views.shared.unit_words import points_words
from app.views.shared.words import heading, words


def why_plan(look: Look, day: PlannedDay, settings: Settings) -> list[ft.Control]:
    """Return the plan of ``day`` and how it came about; nothing where there is none."""
    if day.plan is None or day.planned is None:
        return []
    parts: list[ft.Control] = [heading(look, say("plan.title"), 2, "label")]
    if day.flare.step is not FlareStep.NONE:
        sum_ = say(
            "plan.flare_sum",
            whole=number_words(day.plan.points),
            factor=f"{day.flare.factor:g}",
            points=points_words(day.planned, settings),
        )
        parts += [words(look, flare_words(day)), words(look, sum_)]
    parts += plan_story(look, day.plan, settings)
    return [hairline(look), column(parts, spacing=8)]
