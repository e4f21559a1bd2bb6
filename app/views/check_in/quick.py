"""The check-in of a flare: one question, and one tap answers it."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.check_in import ASKED, RATINGS, QuickAnswer, quick_answer, with_quick_answer
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths, go
from app.views.kit.buttons import link_button
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component, show_message
from app.views.kit.look import use_look
from app.views.kit.surfaces import section

_HEIGHT = 64


@component
def QuickCheckIn(day: date) -> ft.Control:
    """Five words and what each is kept as, with the way to all questions."""
    look = use_look()
    services = use_services()
    notebook = services.notebook
    chosen = use_value(lambda: quick_answer(notebook.check_in_on(day)), notebook)
    every = link_button(
        look,
        say("today.all_questions"),
        lambda: go(Paths.on_day(Paths.CHECK_IN, day)),
        key="all-questions",
    )
    cells = [
        choice_cell(
            look,
            say("today.quick_cell", word=say(f"today.quick_{answer}"), rating=rating),
            partial(_keep, services, day, answer),
            answer is chosen,
            say("today.quick_name", word=say(f"today.quick_{answer}"), rating=rating),
            height=_HEIGHT,
            key=f"quick-{answer}",
        )
        for answer, rating in RATINGS.items()
    ]
    title = say("today.quick")
    return section(look, title, [cell_rows(cells, 1 if look.large else len(cells))], every)


def _keep(services: Services, day: date, answer: QuickAnswer) -> None:
    before = services.notebook.check_in_on(day)
    ratings = with_quick_answer(before, answer)
    change = services.notebook.check_in(day, ratings, before.note if before else "")
    show_message(say("today.quick_kept", rating=ratings[ASKED]), change)
