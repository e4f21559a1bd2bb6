"""The message that busy days were followed by quiet ones."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.answer import Reply, Topic
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.sheet import sheet
from app.views.suggestions.answering import give
from app.views.suggestions.card import card
from app.views.suggestions.opened import use_opened
from app.views.suggestions.plan_choice import PlanChoice
from app.views.suggestions.swings_sheet import SwingsSheet

DAYS, PLAN = "days", "plan"


@component
def SwingsCard() -> ft.Control:
    """The sentence, the ways to the days behind it and to the plan, and how to put it away."""
    look = use_look()
    services = use_services()
    opened, open_sheet, close = use_opened()
    plan = services.pacing.proposal()
    content = SwingsSheet(close) if opened else None
    if opened == PLAN and plan is not None:
        content = PlanChoice(plan, close)
    ft.use_dialog(sheet(look, content, close) if content else None)
    answer = partial(give, services, Topic.SWINGS)
    change = [("change-plan", say("suggestions.change_plan"), partial(open_sheet, PLAN))]
    return card(
        look,
        say("suggestions.swings_title"),
        [say("suggestions.swings")],
        [
            ("swings-days", say("suggestions.see_days"), partial(open_sheet, DAYS)),
            *(change if plan is not None else []),
            ("put-away", say("suggestions.put_away"), partial(answer, Reply.LATER)),
        ],
        [("never", say("suggestions.never"), partial(answer, Reply.NEVER))],
    )
