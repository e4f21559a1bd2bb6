"""The plan: what it is, how it came about, how to change it, and the plans so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.plan import FEWEST, Origin, Plan
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, link_button, link_line, main_button, mist_button
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go_back
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts
from app.views.kit.phrases import day_of_year, number_words, points_words
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, panel, rows, sheet_body, titled_panel
from app.views.kit.text import heading, soft, words
from app.views.plan.choosing import OwnPlan
from app.views.plan.panel import NoPlan, Standing, observing, standing_of, today_parts
from app.views.plan.story import level_words, plan_story
from app.views.plan.suggested import OfferedPlan


def _plan_now(look: Look, now: Standing) -> ft.Control:
    parts = [*today_parts(look, now), soft(look, say("your_plan.movable"))]
    return panel(look, column(parts, 8))


def _plan_came_about(look: Look, plan: Plan, settings: Settings) -> ft.Control:
    story = plan_story(look, plan, settings)
    title = say("your_plan.came_about")
    return titled_panel(look, title, story, spacing=12, key="plan-story")


def _no_plan(look: Look, none: NoPlan) -> ft.Control:
    title, rest = "none_yet", observing(look, none)
    if none.decided:
        title, rest = "none_wanted", soft(look, say("your_plan.none_wanted_text"), "body")
    return titled_panel(look, say(f"your_plan.{title}"), [rest], "heading")


def _why_none_can_be(services: Services) -> str:
    """Return why no plan can be worked out just now; nothing where one can, or it is said above."""
    if services.pacing.proposal() is not None or not services.plans.decided:
        return ""
    few = "few_calm" if services.pacing.observation().can_be_asked else "few_noted"
    return say(f"your_plan.{few}", fewest=FEWEST)


_NOT_BEGUN: tuple[Plan, ...] | None = None

_FIRST_OWN = 10.0
"""Where an own number starts while nothing is known (our choice)."""


@component
def _PlanWays() -> ft.Control:
    """What can be done about the plan; each of it can be taken back."""
    look = use_look()
    services = use_services()
    pacing, plans = services.pacing, services.plans
    offer, plan, none = use_value(
        lambda: (
            pacing.proposal(),
            plans.on(services.clock.today),
            _why_none_can_be(services),
        ),
        *pacing.rests_on,
    )
    begun, work_out = ft.use_state(_NOT_BEGUN)

    def begin() -> None:
        work_out(services.plans.plans)

    def without() -> None:
        show_message(say("your_plan.without_done"), services.plans.do_without())

    start = plan.points if plan else offer.points if offer else _FIRST_OWN
    open_sheet = use_sheets({Sheet.OWN_PLAN: lambda _, close: OwnPlan(start, offer, close)})
    # Whatever becomes of the plan closes what was worked out before.
    if begun == services.plans.plans and offer is not None:
        return OfferedPlan(offer, lambda: work_out(_NOT_BEGUN))
    title = say("your_plan.change" if plan else "your_plan.change_none")
    parts: list[ft.Control] = [heading(look, title, 2)]
    if offer is not None:
        words_for = say("your_plan.work_anew" if plan else "your_plan.work_out")
        button = mist_button if plan else main_button
        icon = ft.Icons.CALCULATE_OUTLINED
        parts.append(button(look, words_for, begin, icon, key="work-out"))
    elif none:
        parts.append(soft(look, none, "body"))
    by_hand = say("your_plan.by_hand")
    icon, own = ft.Icons.EDIT_OUTLINED, partial(open_sheet, Sheet.OWN_PLAN)
    parts.append(mist_button(look, by_hand, own, icon, key="own-number"))
    if plan is not None:
        away = link_button(look, say("your_plan.without"), without, key="without-plan")
        parts.append(ft.Row([away], alignment=ft.MainAxisAlignment.CENTER))
    return column(parts, spacing=10)


_PAGE = 6
"""How many are shown at first, and with each tap (our choice)."""

_PADDING = ft.Padding(16, 12, 12, 12)


@component
def _PlanHistory(plans: Sequence[Plan]) -> ft.Control:
    """``plans``, the newest first; a row opens how its plan came about."""
    look = use_look()
    store = use_services().settings
    settings = use_value(lambda: store.chosen, store)
    count, show = ft.use_state(_PAGE)

    def story(key: str, close: Action) -> ft.Control | None:
        plan = next((each for each in plans if each.id == key), None)
        return _Story(plan, close) if plan else None

    open_story = partial(use_sheets({Sheet.STORY: story}), Sheet.STORY)
    shown = plans[::-1][:count]
    lines = [_row(look, plan, settings, partial(open_story, plan.id)) for plan in shown]
    parts: list[ft.Control] = [heading(look, say("your_plan.history"), 2), rows(look, lines)]
    if count < len(plans):
        more = say("your_plan.older")
        parts.append(link_line([link_button(look, more, lambda: show(count + _PAGE), key="older")]))
    return column(parts)


@component
def _Story(plan: Plan, on_close: Callable[[], object]) -> ft.Control:
    look = use_look()
    settings = use_services().settings.settings
    story = plan_story(look, plan, settings)
    return sheet_body(look, say("your_plan.came_about"), story, on_close=on_close)


def _plan_name(plan: Plan, settings: Settings) -> str:
    if plan.origin is Origin.NONE:
        return say("your_plan.none_wanted")
    return points_words(plan.points, settings)


def _plan_reason(plan: Plan) -> str:
    if plan.level is None or plan.factor is None:
        origin = Origin.OWN if plan.origin is not Origin.NONE else Origin.NONE
        return say(f"your_plan.origin_{origin}")
    level = level_words(plan.level, plan.factor, plan.points)
    factor = number_words(plan.factor)
    counted = sum(not load.flare_after for load in plan.days)
    why = say(f"your_plan.origin_{plan.origin}", level=level, factor=factor, count=counted)
    left_out = len(plan.days) - counted
    if plan.origin is not Origin.OFFER or not left_out:
        return why
    return say("your_plan.left_out", why=why, count=left_out)


def _row(look: Look, plan: Plan, settings: Settings, on_tap: Callable[[], object]) -> ft.Control:
    name, why = _plan_name(plan, settings), _plan_reason(plan)
    since = say("your_plan.from_day", day=day_of_year(plan.first))
    said = say("your_plan.history_row", plan=name, why=why, from_day=since)
    detail = column([soft(look, why), soft(look, since)], 0)
    if plan.origin is Origin.NONE:
        text = column([words(look, name, "label"), detail], 2)
        spoken = ft.Semantics(label=said, exclude_semantics=True, content=text)
        return ft.Container(spoken, padding=_PADDING)
    open_name = say("your_plan.history_open", row=said)
    return link_row(look, name, open_name, on_tap, detail, key=f"plan-{plan.id}")


@component
def PlanScreen() -> ft.Control:
    """Everything about the plan on a page of its own."""
    look = use_look()
    services = use_services()
    part = use_parts()
    standing, plans = use_value(
        lambda: (standing_of(services), services.plans.plans), *services.pacing.rests_on
    )
    none, plan = standing.without, standing.at.plan
    now = _plan_now(look, standing) if none is None else _no_plan(look, none)
    parts: list[ft.Control] = [now, part("ways", _PlanWays)]
    if plan is not None:
        parts.append(_plan_came_about(look, plan, standing.settings))
    if plans:
        parts.append(part("history", _PlanHistory, plans))
    parts.append(soft(look, say("your_plan.notebook")))
    head = page_head(look, say("your_plan.title"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="plan-page")
