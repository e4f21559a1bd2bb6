"""The ways to another plan: worked out, a number of one's own, or none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.activity import round_half
from app.domain.observation import Offer
from app.domain.plan import Plan
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.pace.own_plan import OwnPlan
from app.views.pace.plan_now import why_none_can_be
from app.views.pace.plan_story import offer_story
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.panels import column, panel
from app.views.shared.sheet import sheet
from app.views.shared.unit_words import points_words
from app.views.shared.words import heading, soft, words
from app.views.suggestions.plan_choice import PlanChoice
from app.views.suggestions.plan_keeping import keep_offer

NOT_BEGUN: tuple[Plan, ...] | None = None

FIRST_OWN = 10.0
"""Where an own number starts while nothing is known (our choice)."""


@component
def PlanWays() -> ft.Control:
    """What can be done about the plan; each of it can be taken back."""
    look = use_look()
    services = use_services()
    for store in (services.notebook, services.plans, services.flares, services.settings):
        use_store(store)
    begun, work_out = ft.use_state(NOT_BEGUN)
    setting, set_own = ft.use_state(False)
    offer = services.pacing.proposal()
    plan = services.plans.on(services.clock.today)

    def close() -> None:
        set_own(False)

    def begin() -> None:
        work_out(services.plans.plans)

    def without() -> None:
        services.plans.do_without()
        show_message(say("your_plan.without_done"), undo=services.history.undo)

    start = plan.points if plan else offer.points if offer else FIRST_OWN
    ft.use_dialog(sheet(look, OwnPlan(start, offer, close), close) if setting else None)
    # Whatever becomes of the plan closes what was worked out before.
    if begun == services.plans.plans and offer is not None:
        return WorkedOut(offer, lambda: work_out(NOT_BEGUN))
    parts: list[ft.Control] = [heading(look, say("your_plan.change"), 2)]
    if offer is not None:
        words_for = say("your_plan.work_anew" if plan else "your_plan.work_out")
        button = mist_button if plan else main_button
        icon = ft.Icons.CALCULATE_OUTLINED
        parts.append(button(look, words_for, begin, icon, key="work-out"))
    else:
        parts.append(soft(look, why_none_can_be(services), "body"))
    by_hand = say("your_plan.by_hand")
    icon = ft.Icons.EDIT_OUTLINED
    parts.append(mist_button(look, by_hand, lambda: set_own(True), icon, key="own-number"))
    if plan is not None:
        none = link_button(look, say("your_plan.without"), without, key="without-plan")
        parts.append(ft.Row([none], alignment=ft.MainAxisAlignment.CENTER))
    return column(parts, spacing=10)


@component
def WorkedOut(offer: Offer, on_close: Callable[[], object]) -> ft.Control:
    """The plan that ``offer`` holds, with its arithmetic: keep it, change it, leave it."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    changing, change = ft.use_state(False)

    def close() -> None:
        change(False)

    def keep() -> None:
        keep_offer(services, offer)
        on_close()

    ft.use_dialog(sheet(look, PlanChoice(offer, close), close) if changing else None)
    points = points_words(offer.points, settings)
    level = points_words(round_half(offer.level), settings)
    start = "gentle" if settings.careful else "steady"
    said = say(f"your_plan.offer_{start}", level=level, points=points)
    leave = link_button(look, say("your_plan.leave"), on_close, key="leave-offer")
    parts = [
        heading(look, say("your_plan.worked_out"), 2),
        words(look, said),
        soft(look, say("your_plan.movable")),
        main_button(look, say("your_plan.keep", points=points), keep, key="keep-offer"),
        mist_button(look, say("your_plan.change_it"), partial(change, True), key="change-offer"),
        ft.Row([leave], alignment=ft.MainAxisAlignment.CENTER),
        *offer_story(look, offer, settings),
    ]
    return panel(look, column(parts, spacing=10), key="worked-out")
