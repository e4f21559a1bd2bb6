"""Putting something on the list of a day: a usual by one tap, anything else through the form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.errors import AppError
from app.domain.usual import Usual, draft_like_last
from app.reading.wording import say
from app.state.services import use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import link_button
from app.views.kit.guard import component, sentence
from app.views.kit.look import use_look
from app.views.kit.over import use_sheets
from app.views.kit.parts import use_parts, use_pieces, use_rest
from app.views.kit.surfaces import section, sheet_body
from app.views.log.draft import use_drafted
from app.views.log.form_foot import form_foot
from app.views.log.questions import EffortQuestion, KindQuestion, MinutesQuestion, NameQuestion
from app.views.log.usuals import usual_tiles
from app.views.to_do.actions import put_on_list, worth


@component
def _ToDoForm(day: date, on_done: Callable[[], object]) -> ft.Control:
    """The content of the sheet; nothing in it has to be typed."""
    look = use_look()
    services = use_services()
    part, whole = use_parts(), use_rest()
    draft = use_drafted(f"to-do:{day}", lambda: draft_like_last(day, services.notebook.lately))
    chosen = draft.chosen
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            put_on_list(services, day, chosen.kind, chosen.effort, chosen.minutes, draft.name)
        except AppError as error:
            tell_problem(sentence(error))
            return
        draft.form.done()
        on_done()

    label = say("to_do.form_save", points=worth(services, chosen))
    what, hard = "to_do.form_what", "to_do.form_effort"
    asked: list[ft.Control] = [
        part("kind", KindQuestion, chosen.kind, draft.choose_kind),
        part("name", NameQuestion, chosen.kind, chosen.name, draft.own, draft.choose_name, what),
        part("effort", EffortQuestion, chosen.effort, lambda it: draft.choose(effort=it), hard),
    ]
    foot = None
    if whole:
        asked.append(
            part("minutes", MinutesQuestion, chosen.minutes, lambda it: draft.choose(minutes=it))
        )
        foot = form_foot(look, problem, label, save, on_done, draft.form)
    return sheet_body(look, say("to_do.form_title"), asked, foot=foot, whole=whole)


_OFFERED = 8
"""How many usuals are offered here (our choice: four rows of two)."""


@component
def Adding(day: date) -> ft.Control:
    """The usuals, and the way to everything else."""
    look = use_look()
    services = use_services()
    piece = use_pieces()
    kept = use_value(lambda: services.usuals.every, services.usuals)
    settings = use_value(lambda: services.settings.chosen, services.settings)
    today = services.clock.today
    offered = ft.use_memo(
        lambda: services.usuals.offered(_OFFERED), [kept, today, settings.careful]
    )

    open_sheet = use_sheets({Sheet.TO_DO: lambda _, close: _ToDoForm(day, close)})

    def add(usual: Usual) -> None:
        put_on_list(services, day, usual.kind, usual.effort, usual.minutes, usual.name)

    form = partial(open_sheet, Sheet.TO_DO)
    more = link_button(look, say("to_do.something_else"), form, key="something-else")
    tiles = usual_tiles(look, piece, offered, add, settings, "to_do.add_usual")
    return section(look, say("to_do.add"), [tiles], more)
