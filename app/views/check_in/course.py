"""The course of one check-in: a question at a time, then all answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.asking import Asking, asking
from app.domain.check_in import Question
from app.state.services import use_services
from app.views.check_in.keeping import Answers, keep_answers
from app.views.check_in.question_page import question_page
from app.views.check_in.summary_page import summary_page
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.today.shown_day import address_of


@component
def Course(day: date) -> ft.Control:
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

    def undo(take_back: Callable[[], object]) -> None:
        take_back()
        note.current = noted()
        set_course(begun())
        set_taken_back(taken_back + 1)

    def keep(asked: Asking = course) -> bool:
        answers = Answers(asked.ratings, note.current or "")
        return keep_answers(services, day, answers, undo)

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
