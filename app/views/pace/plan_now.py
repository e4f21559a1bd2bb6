"""The plan as it is: today's, and how it came about."""

from __future__ import annotations

import flet as ft

from app.domain.observation import FEWEST, LOOK_BACK
from app.domain.plan import Plan
from app.domain.planned_day import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import Services
from app.views.look import Look
from app.views.pace.observing import observing
from app.views.pace.plan_story import plan_story
from app.views.pace.today_parts import today_parts
from app.views.shared.panels import column, panel
from app.views.shared.words import heading, soft


def plan_now(look: Look, at: PlannedDay, settings: Settings) -> ft.Control:
    """Return today's plan beside what was done."""
    parts = [*today_parts(look, at, settings), soft(look, say("your_plan.movable"))]
    return panel(look, column(parts, 8))


def plan_came_about(look: Look, plan: Plan, settings: Settings) -> ft.Control:
    """Return the arithmetic that led to ``plan``, and its days."""
    title = heading(look, say("your_plan.came_about"), 2, "label")
    return panel(look, column([title, *plan_story(look, plan, settings)]), key="plan-story")


def no_plan(look: Look, services: Services) -> ft.Control:
    """Return how far the notes are from which a plan can be worked out."""
    title = "none_wanted" if services.plans.decided else "none_yet"
    head = heading(look, say(f"your_plan.{title}"), 2)
    text = soft(look, say("your_plan.none_wanted_text"), "body")
    rest = text if services.plans.decided else observing(look, services.pacing.observation())
    return panel(look, column([head, rest], 8))


def why_none_can_be(services: Services) -> str:
    """Return why no plan can be worked out just now; nothing where one can."""
    if services.pacing.proposal() is not None:
        return ""
    if services.pacing.observation().can_be_asked:
        return say("your_plan.few_calm", fewest=FEWEST, days=LOOK_BACK)
    return say("your_plan.few_noted", fewest=FEWEST)
