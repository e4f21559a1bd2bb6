"""Which questions the check-in asks beyond the four that are always there."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.check_in import EXTRA, Question
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.shared.panels import column, rows
from app.views.shared.switch import switch_row
from app.views.shared.words import soft


@component
def ExtraQuestions() -> ft.Control:
    """A switch for each question that can be added."""
    look = use_look()
    store = use_store(use_services().settings)
    asked = store.settings.extra_questions

    def toggle(question: Question) -> None:
        now = set(asked) ^ {question}
        store.change(extra_questions=tuple(extra for extra in EXTRA if extra in now))

    switches = [
        switch_row(
            look,
            say(f"check_in.{question}"),
            question in asked,
            partial(toggle, question),
            key=f"ask-{question.replace('_', '-')}",
        )
        for question in EXTRA
    ]
    return column([soft(look, say("settings.questions_detail")), rows(look, switches)])
