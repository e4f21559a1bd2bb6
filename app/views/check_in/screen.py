"""The screen of the check-in, for the day in its address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import flet as ft

from app.domain.check_in import Asking, Question, asking
from app.domain.errors import AppError
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services, use_store
from app.views.check_in.answers import summary_page
from app.views.check_in.question import question_page
from app.views.kit.addresses import go
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import use_look
from app.views.kit.pages import address_of, no_such_day, shown_day


@component
def _Questions(day: date) -> ft.Control:
    """The questions about ``day``; nothing that was answered is lost by going elsewhere."""
    look = use_look()
    services = use_services()
    today = services.clock.today

    def begun() -> Asking:
        extra = services.settings.settings.extra_questions
        return asking(extra, services.notebook.check_in_on(day))

    def noted() -> str:
        stored = services.notebook.check_in_on(day)
        return stored.note if stored else ""

    course, set_course = ft.use_state(begun())
    note = ft.use_ref(noted())
    note_open, open_note = ft.use_state(bool(noted()))
    taken_back, set_taken_back = ft.use_state(0)

    def begin_anew() -> None:
        note.current = noted()
        set_course(begun())
        set_taken_back(taken_back + 1)

    def keep(asked: Asking = course) -> bool:
        answers = _Given(asked.ratings, note.current or "")
        return _keep_answers(services, day, answers, begin_anew)

    def take(following: Asking) -> None:
        set_course(following)
        if following.now is None:
            keep(following)

    def leave() -> None:
        if keep():
            go(address_of(day, today))

    def turn_to(question: Question) -> None:
        set_course(course.turned_to(question))

    def write(text: str) -> None:
        note.current = text

    ft.use_effect(lambda: None, [], cleanup=keep)
    if course.now is not None:
        return question_page(look, course, day, today, take, turn_to, leave)
    written = note.current or ""
    summary = summary_page(
        look, course, written if note_open else None, turn_to, write, lambda: open_note(True), leave
    )
    # Under another key the field for the note begins anew, with the text that came back.
    return ft.Container(summary, key=f"summary-{taken_back}", expand=True)


@component
def CheckInScreen() -> ft.Control:
    """The check-in of today, or of the day in the address."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    ft.use_route_location()
    try:
        day = shown_day(services.clock.today)
    except AppError as problem:
        return no_such_day(look, problem)
    return ft.Container(_Questions(day), key=day.isoformat(), expand=True)


@dataclass(frozen=True, slots=True)
class _Given:
    """What was answered, and the note beside it."""

    ratings: Mapping[Question, int]
    note: str


def _keep_answers(
    services: Services,
    day: date,
    answers: _Given,
    undone: Callable[[], object],
) -> bool:
    """Save ``answers`` for ``day`` if they are not yet; return whether they are now.

    ``undone`` is called when just that was taken back.
    """
    stored = services.notebook.check_in_on(day)
    ratings, note = dict(answers.ratings), answers.note.strip()
    known = (dict(stored.ratings), stored.note) if stored else ({}, "")
    if known == (ratings, note):
        return True
    change: Change[Any] | None = None
    if ratings or note:
        change = tried(services.notebook.check_in, day, ratings, note)
        words = say("check_in.saved", count=len(ratings))
    elif stored is not None:
        change = tried(services.notebook.delete, stored)
        words = say("check_in.removed")
    if change is not None:
        show_message(words, change, undone)
    return change is not None
