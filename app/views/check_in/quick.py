"""The check-in away from its screen: the one question of a flare, and what was left unsaved."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from functools import partial

import flet as ft

from app.domain.check_in import (
    ASKED,
    RATINGS,
    Answered,
    QuickAnswer,
    quick_answer,
    with_quick_answer,
)
from app.domain.errors import AppError
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.guard import component, messages_of, show_message
from app.views.kit.look import use_look
from app.views.kit.navigation import go
from app.views.kit.phrases import relative_day
from app.views.kit.surfaces import section
from app.views.kit.text import soft

_HEIGHT = 64


@component
def QuickCheckIn(day: date) -> ft.Control:
    """Five words and what each is kept as, with the way to all questions."""
    look = use_look()
    services = use_services()
    notebook = services.notebook
    there = use_value(lambda: notebook.check_in_on(day), notebook)
    chosen, noted = quick_answer(there), there.ratings.get(ASKED) if there else None
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
            _name(answer, rating, noted),
            height=_HEIGHT,
            key=f"quick-{answer}",
        )
        for answer, rating in RATINGS.items()
    ]
    title = say("today.quick")
    # What does not show stays as it is, so that little has to be sent when it comes.
    before = soft(look, say("today.quick_noted", rating=noted or 0))
    before.visible = noted is not None
    labels = [say(f"today.quick_{answer}") for answer in RATINGS]
    parts = [before, cell_rows(cells, across(look, labels, len(cells)))]
    return section(look, title, parts, every)


def _name(answer: QuickAnswer, rating: int, noted: int | None) -> str:
    name = say("today.quick_name", word=say(f"today.quick_{answer}"), rating=rating)
    if noted is None or noted == rating:
        return name
    return say("today.quick_name_changed", name=name, before=noted)


def _keep(services: Services, day: date, answer: QuickAnswer) -> None:
    before = services.notebook.check_in_on(day)
    ratings = with_quick_answer(before, answer)
    change = services.notebook.check_in(day, ratings, before.note if before else "")
    noted, rating = before.ratings.get(ASKED) if before else None, ratings[ASKED]
    words = say("today.quick_kept", rating=rating)
    if noted not in (None, rating):
        words = say("today.quick_changed", before=noted, rating=rating)
    show_message(words, change)


def keep_left(services: Services) -> None:
    """Keep the check-ins of earlier days that were left in the middle when the app was ended.

    The turn of the day does so with one that is open.
    """
    today = services.clock.today
    if services.access.read_only:
        return
    messages = messages_of(ft.context.page)
    for day, left in services.drafts.about_days("check-in", Answered).items():
        if day >= today:
            continue
        ratings, note = left.beside(services.notebook.check_in_on(day))
        if not (ratings or note):
            services.drafts.drop(f"check-in:{day}")
            continue
        with suppress(AppError):  # it is left as it was, until the next start
            change = services.notebook.check_in(day, ratings, note)
            services.drafts.drop(f"check-in:{day}")
            if change is not None:
                when = relative_day(day, today)
                said = say("check_in.saved_then", day=when, count=len(ratings))
                messages.in_turn(partial(show_message, said, change))
