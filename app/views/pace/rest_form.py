"""The form that logs a rest, or changes one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import flet as ft

from app.domain.draft import minutes_rested_last
from app.domain.errors import AppError
from app.domain.rest import Rest
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.guard import component, sentence
from app.views.look import use_look
from app.views.pace.day_choice import DayQuestion
from app.views.pace.form_foot import form_foot, note_field, note_option
from app.views.pace.minutes_choice import minutes_choice
from app.views.pace.rest_saving import delete_rest, save_rest, tell_rested
from app.views.shared.calendar_words import minutes_words
from app.views.shared.cells import cell_rows
from app.views.shared.sheet import sheet_body
from app.views.timers.helped_choice import helped_choice

LOOK_BACK = timedelta(days=60)
"""How far back the form looks for the rest that was logged last (our choice)."""


@component
def RestForm(day: date, on_done: Callable[[], object], before: Rest | None = None) -> ft.Control:
    """The content of the sheet that logs a rest for ``day``, or changes ``before``."""
    look = use_look()
    services = use_services()
    first = ft.use_memo(lambda: before.minutes if before else _last_minutes(services), [])
    minutes, choose = ft.use_state(first)
    chosen_day, choose_day = ft.use_state(before.day if before else day)
    note = ft.use_ref(before.note if before else "")
    noting, show_note = ft.use_state(bool(note.current))
    helped, judge = ft.use_state(before.helped if before else None)
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            saved = save_rest(services, chosen_day, minutes, note.current or "", before, helped)
        except AppError as error:
            tell_problem(sentence(error))
            return
        on_done()
        tell_rested(services, saved, changed=before is not None)

    def delete(rest: Rest) -> None:
        on_done()
        delete_rest(services, rest)

    return sheet_body(
        look,
        say("log.rest_title_change" if before else "log.rest_title"),
        [
            minutes_choice(look, minutes, choose),
            DayQuestion(chosen_day, choose_day),
            note_field(look, note)
            if noting
            else cell_rows([note_option(look, lambda: show_note(True))], 1 if look.large else 2),
            *([helped_choice(look, helped, judge)] if before else []),
            form_foot(
                look,
                problem,
                say("log.save_rest", minutes=minutes_words(minutes)),
                save,
                on_done,
                (lambda: delete(before)) if before else None,
            ),
        ],
    )


def _last_minutes(services: Services) -> float:
    today = services.clock.today
    return minutes_rested_last(services.notebook.between(today - LOOK_BACK, today))
