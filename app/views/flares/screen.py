"""All flares there were, each a row that opens its days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.days import FIRST_DAY
from app.domain.errors import AppError
from app.domain.flare import Flare
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.flares.today import delete_flare, save_flare
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, mist_button, switch_row
from app.views.kit.drafts import use_draft
from app.views.kit.guard import component, sentence
from app.views.kit.look import Look, use_look
from app.views.kit.month import DayFromMonth
from app.views.kit.navigation import go_back
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import day_of_year, days_span, weekday_name
from app.views.kit.rows import setting_row, step_row
from app.views.kit.surfaces import rows, sheet_body
from app.views.kit.text import soft
from app.views.log.form_foot import form_foot


def _day_step(
    look: Look,
    title: str,
    day: date,
    today: date,
    choose: Callable[[date], object],
    key: str,
) -> ft.Control:
    """Return the row of ``day``, called ``title``; it never moves past ``today``."""

    def move(days: int) -> None:
        choose(max(FIRST_DAY, min(today, day + timedelta(days=days))))

    return step_row(
        look,
        ft.Icons.EVENT_OUTLINED,
        title,
        say("flares.day", weekday=weekday_name(day), day=day_of_year(day)),
        (
            (say("flares.day_earlier", which=title), partial(move, -1)),
            (say("flares.day_later", which=title), partial(move, 1)),
        ),
        DayFromMonth(day, FIRST_DAY, today, choose, key, title),
        key,
    )


_YESTERDAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _FlareDraft:
    """The days of a flare as chosen so far."""

    first: date
    last: date
    open_ended: bool


def _first_draft(flare: Flare | None, sure: date, today: date) -> _FlareDraft:
    if flare is None:
        return _FlareDraft(today - _YESTERDAY, today - _YESTERDAY, open_ended=False)
    return _FlareDraft(flare.first, flare.last or sure, flare.last is None)


@component
def _FlareForm(flare: Flare | None, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: the days of ``flare``, or of one that was never noted."""
    look = use_look()
    services = use_services()
    today = services.clock.today
    sure = services.flares.sure_until() or today
    form = f"flare:{flare.id if flare else ''}"
    draft = use_draft(form, lambda: _first_draft(flare, sure, today))
    first, last, open_ended = draft.chosen.first, draft.chosen.last, draft.chosen.open_ended
    problem, set_problem = ft.use_state("")

    def save() -> None:
        try:
            save_flare(services, flare, first, None if open_ended else last)
        except AppError as refused:
            set_problem(sentence(refused))
            return
        draft.done()
        on_close()

    def set_first(day: date) -> None:
        draft.choose(first=day)

    def set_last(day: date) -> None:
        draft.choose(last=day)

    def delete() -> None:
        draft.done()
        on_close()
        if flare is not None:
            delete_flare(services, flare)

    def turn() -> None:
        draft.choose(open_ended=not open_ended)

    going_on = switch_row(look, say("flares.still"), open_ended, turn, key="still")
    days = [_day_step(look, say("flares.first"), first, today, set_first, "first")]
    if not open_ended:
        days.append(_day_step(look, say("flares.last"), last, today, set_last, "last"))
    label = say("flares.save")
    return sheet_body(
        look,
        say("flares.change" if flare else "flares.note"),
        [rows(look, [*days, going_on])],
        foot=form_foot(look, problem, label, save, on_close, draft, delete if flare else None),
    )


@component
def FlaresScreen() -> ft.Control:
    """The flares, the newest first, and a way to note one that is over."""
    look = use_look()
    services = use_services()
    flares = use_store(services.flares).flares
    today = services.clock.today

    def form(key: str, close: Action) -> ft.Control | None:
        shown = next((flare for flare in flares if flare.id == key), None)
        return _FlareForm(shown, close) if shown or not key else None

    open_form = partial(use_sheets({Sheet.FLARE: form}), Sheet.FLARE)
    newest_first = sorted(flares, key=lambda flare: flare.first, reverse=True)
    lines = [
        _row(look, flare, today, partial(open_form, flare.id), f"flare-{place}")
        for place, flare in enumerate(newest_first, start=1)
    ]
    listed = rows(look, lines) if lines else soft(look, say("flares.none"), "body")
    return page_frame(
        look,
        page_head(look, say("flares.title"), back=go_back, ways=False),
        [
            soft(look, say("flares.lead"), "body"),
            mist_button(look, say("flares.note"), open_form, key="note-flare"),
            listed,
        ],
        spacing=16,
        key="flares",
    )


def _row(
    look: Look, flare: Flare, today: date, on_tap: Callable[[], object], key: str
) -> ft.Control:
    days = say("flares.length", count=flare.length_on(today))
    if flare.last is None:
        title = say("flares.since", day=day_of_year(flare.first))
        detail = say("flares.going_on", days=days)
    else:
        title, detail = days_span(flare.first, flare.last), days
    icon = ft.Icons.NIGHTS_STAY_OUTLINED
    return setting_row(look, icon, title, detail, on_tap, key)
