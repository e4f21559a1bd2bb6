"""The form that puts any activity on the list of a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import flet as ft

from app.domain.draft import ActivityDraft, draft_like_last
from app.domain.errors import AppError
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.guard import component, sentence
from app.views.look import use_look
from app.views.pace.effort_choice import effort_choice
from app.views.pace.form_foot import form_foot
from app.views.pace.kinds import kind_choice
from app.views.pace.minutes_choice import minutes_choice
from app.views.pace.name_choice import NameQuestion
from app.views.planning.deeds import plan, worth
from app.views.shared.sheet import sheet_body

LOOK_BACK = timedelta(days=60)
"""How far back the form looks for what was logged last (our choice)."""


@component
def PlanForm(day: date, on_done: Callable[[], object]) -> ft.Control:
    """The content of the sheet; nothing in it has to be typed."""
    look = use_look()
    services = use_services()
    first = ft.use_memo(lambda: _first_draft(services, day), [])
    draft, change = ft.use_state(first)
    own = ft.use_ref("")
    problem, tell_problem = ft.use_state("")

    def choose_kind(chosen: ActivityDraft) -> None:
        change(chosen if chosen.kind is draft.kind else replace(chosen, name=""))

    def choose_name(name: str) -> None:
        change(replace(draft, name=name))

    def save() -> None:
        name = own.current or draft.name
        try:
            plan(services, day, draft.kind, draft.effort, draft.minutes, name)
        except AppError as error:
            tell_problem(sentence(error))
            return
        on_done()

    label = say("planning.form_save", points=worth(services, draft))
    return sheet_body(
        look,
        say("planning.form_title"),
        [
            kind_choice(look, draft, choose_kind),
            NameQuestion(draft.kind, draft.name, own, choose_name, "planning.form_what"),
            effort_choice(
                look,
                draft.effort,
                lambda effort: change(replace(draft, effort=effort)),
                "planning.form_effort",
            ),
            minutes_choice(
                look, draft.minutes, lambda count: change(replace(draft, minutes=count))
            ),
            form_foot(look, problem, label, save, on_done),
        ],
    )


def _first_draft(services: Services, day: date) -> ActivityDraft:
    today = services.clock.today
    return draft_like_last(day, services.notebook.between(today - LOOK_BACK, today))
