"""The screen of the check-in, for the day in its address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import flet as ft

from app.domain.check_in import Answered, Asking, answered
from app.domain.errors import AppError
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services, use_value
from app.views.check_in.answers import Course, SummaryPage, Ways
from app.views.check_in.question import QuestionPage
from app.views.kit.drafts import use_draft, use_saving
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import use_look
from app.views.kit.message_bar import leave_foot
from app.views.kit.navigation import go
from app.views.kit.pages import address_of, no_such_day, shown_day
from app.views.kit.parts import use_parts


@component
def _Questions(day: date) -> ft.Control:
    """The questions about ``day``; nothing that was answered is lost by going elsewhere."""
    services = use_services()
    today = services.clock.today
    part = use_parts()
    draft = use_draft(f"check-in:{day}", lambda: _known(services, day))
    course = ft.use_memo(lambda: Course(draft.chosen.asking, draft.typed("note")), [])

    def follow() -> None:
        """Go on over what stands in the notebook, whoever changed it."""
        stored = services.notebook.check_in_on(day)
        chosen = replace(draft.chosen, asking=course.asking)
        if chosen.rests_on(stored):
            return
        if draft.begun:
            draft.take(chosen.upon(stored))
        elif stored is not None and chosen.asking.now is not None:
            draft.renew(chosen.upon(stored))  # nobody is led away from a question
        else:
            draft.renew(_known(services, day))
        course.asking = draft.chosen.asking
        if draft.chosen.note != chosen.note:
            course.renew_note()

    def keep() -> bool:
        if not draft.begun:
            return True
        kept = _keep_answers(services, day, draft.chosen)
        if kept:
            follow()
            draft.done()
        return kept

    def take(following: Asking) -> None:
        course.asking = following
        draft.write("asking", following)
        if following.now is None:
            keep()

    def save() -> None:
        if keep():
            go(address_of(day, today))

    leave = use_saving(save)

    ways = ft.use_memo(lambda: Ways(course, take, leave), [today])
    stands = use_value(lambda: services.notebook.check_in_on(day), services.notebook)
    ft.use_effect(follow, [stands])
    ft.use_effect(lambda: None, [], cleanup=keep)
    done = use_value(lambda: course.asking.now is None, course)
    shown = ft.use_memo(set[bool], [])
    shown.add(done)
    ft.use_effect(lambda: leave_foot() if done else None, [done])
    # What was seen once stays there out of sight: an answer is changed by the one and told by the
    # other, and neither is made anew for that.
    pages = {False: ("questions", QuestionPage, ways, day), True: ("summary", SummaryPage, ways)}
    return ft.Stack(
        [
            ft.Column(
                [part(*page, expand=True)],
                visible=is_done == done,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                key=f"done-{is_done}",
            )
            for is_done, page in pages.items()
            if is_done in shown
        ],
        expand=True,
        fit=ft.StackFit.EXPAND,
    )


def _known(services: Services, day: date) -> Answered:
    """Return what is known about ``day``."""
    extra = services.settings.settings.extra_questions
    return answered(extra, services.notebook.check_in_on(day))


@component
def CheckInScreen() -> ft.Control:
    """The check-in of today, or of the day in the address."""
    look = use_look()
    services = use_services()
    today = use_value(lambda: services.clock.today, services.settings)
    ft.use_route_location()
    try:
        day = shown_day(today)
    except AppError as problem:
        return no_such_day(look, problem)
    return ft.Container(_Questions(day), key=day.isoformat(), expand=True)


def _keep_answers(services: Services, day: date, answers: Answered) -> bool:
    """Save what was changed for ``day`` if it is not yet; return whether it is now."""
    stored = services.notebook.check_in_on(day)
    ratings, note = answers.beside(stored)
    if (ratings, note) == ((dict(stored.ratings), stored.note) if stored else ({}, "")):
        return True
    change: Change[Any] | None = None
    if ratings or note:
        change = tried(services.notebook.check_in, day, ratings, note)
        words = say("check_in.saved", count=len(ratings))
    elif stored is not None:
        change = tried(services.notebook.delete, stored)
        words = say("check_in.removed")
    if change is not None:
        show_message(words, change)
    return change is not None
