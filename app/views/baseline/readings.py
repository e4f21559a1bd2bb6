"""The readings of one activity: a row each, and the ways to more of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import flet as ft

from app.domain.activity import Activity, ActivityKind
from app.domain.baseline import WEEK, timings_of_week
from app.domain.errors import AppError
from app.domain.settings import Settings
from app.domain.usual import FIRST_MINUTES
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.state.timers import Over
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, mist_button, tap
from app.views.kit.drafts import use_draft
from app.views.kit.guard import component, sentence, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.parts import use_parts
from app.views.kit.phrases import minutes_words, number_words
from app.views.kit.surfaces import column, rows, sheet_body
from app.views.kit.text import heading, soft, words
from app.views.log.form_foot import form_foot
from app.views.log.questions import MinutesQuestion


@dataclass(frozen=True, slots=True)
class _Reading:
    """A reading as chosen so far."""

    minutes: float


@component
def _ReadingForm(
    form: str,
    before: float | None,
    on_save: Callable[[float], object],
    on_delete: Callable[[], object],
    on_leave: Callable[[], object],
) -> ft.Control:
    """The content of the sheet that adds a reading, or changes the one there was ``before``.

    ``form`` is what its draft is called.
    """
    look = use_look()
    part = use_parts()
    draft = use_draft(form, lambda: _Reading(before or FIRST_MINUTES))
    minutes = draft.chosen.minutes
    problem, tell_problem = ft.use_state("")

    def save() -> None:
        try:
            on_save(minutes)
        except AppError as error:
            tell_problem(sentence(error))
        else:
            draft.done()

    def delete() -> None:
        draft.done()
        on_delete()

    return sheet_body(
        look,
        say("baseline.change_title" if before else "baseline.add_title"),
        [
            part("minutes", MinutesQuestion, minutes, lambda count: draft.choose(minutes=count)),
        ],
        foot=form_foot(
            look,
            problem,
            say("baseline.save", minutes=minutes_words(minutes)),
            save,
            on_leave,
            draft,
            delete if before else None,
        ),
    )


@component
def Readings(name: str, kind: ActivityKind) -> ft.Control:
    """The readings of the activity; adding is offered only where trying it is safe."""
    look = use_look()
    services = use_services()
    store = use_store(services.baselines)
    caution = use_store(services.settings).settings.caution
    known = store.of(name, kind)
    timings = known.timings if known else ()

    def save(place: int | None, close: Action, minutes: float) -> None:
        if known is None or place is None:
            change = store.add_reading(name, kind, minutes)
            said = say("baseline.added", minutes=minutes_words(minutes))
        else:
            change = store.change_reading(known, place, minutes)
            said = say("baseline.changed")
        close()
        show_message(said, change)

    def delete(place: int | None, close: Action) -> None:
        if known is not None and place is not None:
            show_message(say("baseline.deleted"), store.change_reading(known, place, None))
        close()

    def form(number: str, close: Action) -> ft.Control | None:
        place = int(number) - 1 if number.isdecimal() else None
        if number and not (place is not None and 0 <= place < len(timings)):
            return None
        before = None if place is None else timings[place]
        called = f"reading:{kind}:{name}:{number}"
        return _ReadingForm(
            called, before, partial(save, place, close), partial(delete, place, close), close
        )

    open_form = partial(use_sheets({Sheet.READING: form}), Sheet.READING)
    parts: list[ft.Control] = []
    if timings:
        lines = [_row(look, at, minutes, open_form) for at, minutes in enumerate(timings, start=1)]
        parts += [heading(look, say("baseline.readings")), rows(look, lines)]
    if caution.three_day_test:
        parts += [
            soft(look, say("baseline.how"), "body"),
            *_ways(look, open_form, lambda: go(Paths.timer_for(kind, name))),
        ]
    else:
        parts.append(soft(look, say("baseline.careful"), "body"))
    return column(parts)


def _ways(look: Look, add: Callable[[], object], time_it: Callable[[], object]) -> list[ft.Control]:
    timer = ft.Icons.TIMER_OUTLINED
    grow = None if look.large else True
    each = [
        mist_button(
            look, say("baseline.add"), add, ft.Icons.ADD_ROUNDED, key="add-reading", expand=grow
        ),
        mist_button(look, say("baseline.time_it"), time_it, timer, key="time-it", expand=grow),
    ]
    return each if look.large else [ft.Row([*each], spacing=8)]


def _row(look: Look, number: int, minutes: float, on_tap: Callable[[str], object]) -> ft.Control:
    said = minutes_words(minutes)
    edit = ft.Icon(ft.Icons.EDIT_OUTLINED, size=20, color=look.tokens.ink_soft)
    row = ft.Row([ft.Container(words(look, said), expand=True), edit], spacing=8)
    return tap(
        look,
        row,
        say("baseline.reading_name", number=number, minutes=said),
        partial(on_tap, str(number)),
        key=f"reading-{number}",
        radius=0,
        padding=ft.Padding(16, 13, 16, 13),
    )


@component
def WeekTimes(name: str, kind: ActivityKind) -> ft.Control:
    """The times found, and the button that takes them."""
    look = use_look()
    services = use_services()
    store = use_store(services.baselines)
    notebook = use_store(services.notebook)
    today = services.clock.today
    found = timings_of_week(notebook.between(today - WEEK, today), name, kind, today)
    if not found:
        return soft(look, say("baseline.week_none"))

    def take() -> None:
        change = store.take_week(name, kind)
        show_message(say("baseline.week_taken", count=len(found)), change)

    listed = ", ".join(number_words(minutes) for minutes in found)
    said = say("baseline.week_found", count=len(found), minutes=listed)
    if store.of(name, kind) is not None:
        said = f"{said} {say('baseline.week_replaces')}"
    button = mist_button(look, say("baseline.week"), take, key="take-week")
    return column([soft(look, said), button], 8)


def may_be_reading(settings: Settings, over: Over, entry: Activity) -> bool:
    """Return whether the person and not the clock ended the timer of ``entry``.

    What the clock ended says how long was planned. Taken as a reading, it would make the
    baseline smaller and smaller.
    """
    asked = settings.caution.three_day_test
    return asked and over.timer.open and not over.by_clock and bool(entry.name)


@component
def ReadingOffer(entry: Activity) -> ft.Control:
    """A button that keeps the minutes of ``entry``, once."""
    look = use_look()
    services = use_services()
    kept, keep_it = ft.use_state(False)

    def keep() -> None:
        change = services.baselines.add_reading(entry.name, entry.kind, entry.minutes)
        keep_it(True)
        show_message(say("timers.reading_kept"), change)

    if kept:
        return soft(look, say("timers.reading_kept"), "body")
    label = say("timers.keep_reading", minutes=minutes_words(entry.minutes))
    return column(
        [
            mist_button(look, label, keep, key="keep-reading"),
            soft(look, say("timers.reading_why")),
        ],
        8,
    )
