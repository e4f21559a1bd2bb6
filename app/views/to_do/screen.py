"""A day's list, what that adds up to, and putting something on it, by a usual or the form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.errors import AppError, InvalidInput
from app.domain.to_do import days_ahead, listable
from app.domain.usual import Usual, draft_like_last
from app.reading.wording import say
from app.state.services import use_services, use_value
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import link_button, main_button
from app.views.kit.choices import across, cell_rows, choice_cell
from app.views.kit.guard import component, sentence
from app.views.kit.look import use_look
from app.views.kit.navigation import asked, go, go_back
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts, use_pieces, use_rest
from app.views.kit.phrases import weekday_name
from app.views.kit.surfaces import column, section, sheet_body
from app.views.kit.text import words
from app.views.log.draft import use_drafted
from app.views.log.form_foot import form_foot
from app.views.log.questions import EffortQuestion, KindQuestion, MinutesQuestion, NameQuestion
from app.views.log.usuals import usual_tiles
from app.views.to_do.list import DayList, LeftOver, day_ahead, put_on_list, worth
from app.views.to_do.today import SumPanel


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
def _Adding(day: date) -> ft.Control:
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


_NEAR = 2
"""How many days always have a cell."""

_ACROSS = 3

_NO_DAY: date | None = None


@component
def _DayCells(day: date, show: Callable[[date], object]) -> ft.Control:
    """Cells for today and tomorrow; a third one shows the rest of the week."""
    look = use_look()
    piece = use_pieces()
    today = use_services().clock.today
    days = days_ahead(today)
    opened_on, open_on = ft.use_state(_NO_DAY)
    opened = day in days[_NEAR:] or opened_on == day
    near = [
        piece(
            choice_cell,
            look,
            day_ahead(each, today),
            partial(show, each),
            chosen=each == day,
            key=f"list-day-{ahead}",
        )
        for ahead, each in enumerate(days[:_NEAR])
    ]
    later = piece(
        choice_cell,
        look,
        say("to_do.later"),
        lambda: open_on(None if opened else day),
        chosen=day in days[_NEAR:],
        name=say("to_do.later_name"),
        key="list-later",
    )
    labels = [*(day_ahead(each, today) for each in days[:_NEAR]), say("to_do.later")]
    parts = [cell_rows([*near, later], across(look, labels, _ACROSS))]
    if opened:
        far = [
            piece(
                choice_cell,
                look,
                weekday_name(each),
                partial(show, each),
                chosen=each == day,
                name=day_ahead(each, today),
                key=f"list-day-{ahead}",
            )
            for ahead, each in enumerate(days[_NEAR:], start=_NEAR)
        ]
        names = [weekday_name(each) for each in days[_NEAR:]]
        parts.append(cell_rows(far, across(look, names, _ACROSS)))
    return column(parts, spacing=8)


@component
def ToDoScreen() -> ft.Control:
    """The day in the address, or today."""
    look = use_look()
    part = use_parts()
    ft.use_route_location()
    today = use_services().clock.today
    head = page_head(look, say("to_do.title"), back=go_back, ways=False)

    def show(day: date) -> None:
        go(Paths.TO_DO if day == today else Paths.on_day(Paths.TO_DO, day))

    try:
        day = _asked_day(today)
    except InvalidInput as problem:
        said = words(look, sentence(problem), key="no-such-day")
        way = main_button(look, say("pace.show_today"), lambda: show(today), key="show-today")
        return page_frame(look, head, [said, way])
    parts = [
        part("days", _DayCells, day, show),
        part("whole", SumPanel, day),
        part("list", DayList, day),
        part("adding", _Adding, day),
        part("left", LeftOver),
    ]
    return page_frame(look, head, parts, spacing=16, key="to-do")


def _asked_day(today: date) -> date:
    """Return the day in the address, or ``today``.

    Raises:
        InvalidInput: If it is no day that a list can be made for.

    """
    text = asked("day")
    try:
        return listable(date.fromisoformat(text) if text else today, today)
    except ValueError as error:
        raise InvalidInput("no_day", text=text) from error
