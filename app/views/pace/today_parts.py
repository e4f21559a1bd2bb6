"""Today's plan: in words, as a bar, and with what is kind to add."""

from __future__ import annotations

import flet as ft

from app.domain.planned_day import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.look import Look
from app.views.pace.day_bar import day_bar
from app.views.shared.plan_words import flare_words, one_line, plan_words, reached_words
from app.views.shared.unit_words import points_words
from app.views.shared.words import heading, soft, words


def today_parts(look: Look, at: PlannedDay, settings: Settings) -> list[ft.Control]:
    """Return the plan of ``at``, which is today, beside what was done."""
    planned = at.planned or 0
    title = say("your_plan.today", points=points_words(planned, settings))
    parts = [heading(look, title, 2, "label")]
    if (beside := plan_words(at, True, settings)) is not None:
        stands = say("your_plan.stands", words=one_line(beside.big), added=reached_words(at))
        parts += [day_bar(look, at), soft(look, beside.small), words(look, stands.strip(), "small")]
    if flare := flare_words(at):
        parts.append(words(look, flare, "small"))
    return parts
