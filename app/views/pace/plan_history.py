"""The plans there were, each with its date and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.plan import Origin, Plan
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.plan_story import plan_story
from app.views.read.link_row import link_row
from app.views.shared.buttons import link_button, mist_button
from app.views.shared.calendar_words import day_of_year
from app.views.shared.panels import column, rows
from app.views.shared.sheet import sheet, sheet_body
from app.views.shared.unit_words import points_words
from app.views.shared.words import heading, soft, words

PAGE = 6
"""How many are shown at first, and with each tap (our choice)."""

NOTHING: Plan | None = None
PADDING = ft.Padding(16, 12, 12, 12)


@component
def PlanHistory(plans: Sequence[Plan]) -> ft.Control:
    """``plans``, the newest first; a row opens how its plan came about."""
    look = use_look()
    settings = use_store(use_services().settings).settings
    opened, open_plan = ft.use_state(NOTHING)
    count, show = ft.use_state(PAGE)

    def close() -> None:
        open_plan(None)

    ft.use_dialog(sheet(look, _Story(opened, close), close) if opened else None)
    lines = [_row(look, plan, settings, partial(open_plan, plan)) for plan in plans[::-1][:count]]
    parts: list[ft.Control] = [heading(look, say("your_plan.history"), 2), rows(look, lines)]
    if count < len(plans):
        more = say("your_plan.older")
        parts.append(ft.Row([link_button(look, more, lambda: show(count + PAGE), key="older")]))
    return column(parts)


@component
def _Story(plan: Plan, on_close: Callable[[], object]) -> ft.Control:
    look = use_look()
    settings = use_services().settings.settings
    parts = [
        *plan_story(look, plan, settings),
        mist_button(look, say("common.close"), on_close, key="close"),
    ]
    return sheet_body(look, say("your_plan.came_about"), parts)


def plan_name(plan: Plan, settings: Settings) -> str:
    """Return what ``plan`` is."""
    if plan.origin is Origin.NONE:
        return say("your_plan.none_wanted")
    return points_words(plan.points, settings)


def plan_reason(plan: Plan) -> str:
    """Return in a line why ``plan`` is what it is."""
    if plan.level is None or plan.factor is None:
        origin = Origin.OWN if plan.origin is not Origin.NONE else Origin.NONE
        return say(f"your_plan.origin_{origin}")
    level, factor = f"{round(plan.level, 1):g}", f"{plan.factor:g}"
    counted = sum(not load.flare_after for load in plan.days)
    why = say(f"your_plan.origin_{plan.origin}", level=level, factor=factor, count=counted)
    left_out = len(plan.days) - counted
    if plan.origin is not Origin.OFFER or not left_out:
        return why
    return say("your_plan.left_out", why=why, count=left_out)


def _row(look: Look, plan: Plan, settings: Settings, on_tap: Callable[[], object]) -> ft.Control:
    name, why = plan_name(plan, settings), plan_reason(plan)
    since = say("your_plan.from_day", day=day_of_year(plan.first))
    said = say("your_plan.history_row", plan=name, why=why, from_day=since)
    detail = column([soft(look, why), soft(look, since)], 0)
    if plan.origin is Origin.NONE:
        text = column([words(look, name, "label"), detail], 2)
        spoken = ft.Semantics(label=said, exclude_semantics=True, content=text)
        return ft.Container(spoken, padding=PADDING)
    open_name = say("your_plan.history_open", row=said)
    return link_row(look, name, open_name, on_tap, detail, key=f"plan-{plan.id}")
