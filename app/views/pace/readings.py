"""The readings of one activity: a row each, and the ways to more of them."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.activity import ActivityKind
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.message import show_message
from app.views.navigation import go
from app.views.pace.reading_form import ReadingForm
from app.views.routes import Paths
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.panels import column, rows
from app.views.shared.sheet import sheet
from app.views.shared.tap import tap
from app.views.shared.words import heading, soft, words

NEW = -1
"""The place of a reading that is not there yet."""

CLOSED: int | None = None


@component
def Readings(name: str, kind: ActivityKind) -> ft.Control:
    """The readings of the activity; adding is offered only where trying it is safe."""
    look = use_look()
    services = use_services()
    store = use_store(services.baselines)
    caution = use_store(services.settings).settings.caution
    place, open_form = ft.use_state(CLOSED)
    known = store.of(name, kind)
    timings = known.timings if known else ()

    def close() -> None:
        open_form(None)

    def save(minutes: float) -> None:
        if known is None or place is None or place == NEW:
            store.add_reading(name, kind, minutes)
            said = say("baseline.added", minutes=minutes_words(minutes))
        else:
            changed = (*timings[:place], minutes, *timings[place + 1 :])
            store.change(known, changed, known.factor)
            said = say("baseline.changed")
        close()
        show_message(said, undo=services.history.undo)

    def delete() -> None:
        if known is not None and place is not None:
            left = (*timings[:place], *timings[place + 1 :])
            if left:
                store.change(known, left, known.factor)
            else:
                store.drop(known)
        close()
        show_message(say("baseline.deleted"), undo=services.history.undo)

    form = None
    if place is not None:
        before = timings[place] if 0 <= place < len(timings) else None
        form = ReadingForm(before, save, delete, close)
    ft.use_dialog(sheet(look, form, close) if form else None)
    parts: list[ft.Control] = []
    if timings:
        lines = [_row(look, at, minutes, open_form) for at, minutes in enumerate(timings)]
        parts += [heading(look, say("baseline.readings")), rows(look, lines)]
    if caution.three_day_test:
        parts += [
            soft(look, say("baseline.how"), "body"),
            *_ways(look, lambda: open_form(NEW), lambda: go(Paths.timer_for(kind, name))),
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


def _row(look: Look, place: int, minutes: float, on_tap: Callable[[int], object]) -> ft.Control:
    said = minutes_words(minutes)
    edit = ft.Icon(ft.Icons.EDIT_OUTLINED, size=20, color=look.tokens.ink_soft)
    row = ft.Row([ft.Container(words(look, said), expand=True), edit], spacing=8)
    return tap(
        look,
        row,
        say("baseline.reading_name", number=place + 1, minutes=said),
        lambda: on_tap(place),
        key=f"reading-{place + 1}",
        radius=0,
        padding=ft.Padding(16, 13, 16, 13),
    )
