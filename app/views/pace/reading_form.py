"""One reading: how many minutes an activity went well."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.draft import FIRST_MINUTES
from app.domain.errors import AppError
from app.reading.wording import say
from app.views.guard import component, sentence
from app.views.look import use_look
from app.views.pace.form_foot import form_foot
from app.views.pace.minutes_choice import minutes_choice
from app.views.shared.calendar_words import minutes_words
from app.views.shared.sheet import sheet_body


@component
def ReadingForm(
    before: float | None,
    on_save: Callable[[float], object],
    on_delete: Callable[[], object],
    on_leave: Callable[[], object],
) -> ft.Control:
    """The content of the sheet that adds a reading, or changes the one there was ``before``."""
    look = use_look()
    minutes, choose = ft.use_state(before or FIRST_MINUTES)
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            on_save(minutes)
        except AppError as error:
            tell_problem(sentence(error))

    return sheet_body(
        look,
        say("baseline.change_title" if before else "baseline.add_title"),
        [
            minutes_choice(look, minutes, choose),
            form_foot(
                look,
                problem,
                say("baseline.save", minutes=minutes_words(minutes)),
                save,
                on_leave,
                on_delete if before else None,
            ),
        ],
    )
