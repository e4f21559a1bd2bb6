"""As on the day before: what was done then, noted again at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.activity import Activity
from app.domain.days import day_earlier
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.kit.buttons import main_button, tap
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import full_day, minutes_words, points_words, relative_day
from app.views.kit.surfaces import column, leave_line, rows, sheet_body
from app.views.kit.text import soft, words
from app.views.log.questions import name_or_kind


def done_before(services: Services, day: date) -> tuple[Activity, ...]:
    """Return the activities of the day before ``day``."""
    before = day_earlier(day, 1)
    noted = services.notebook.on(before) if before else ()
    return tuple(entry for entry in noted if isinstance(entry, Activity))


def as_before_words(services: Services, day: date) -> str:
    """Return "As yesterday", or the day that it is like."""
    today = services.clock.today
    before = day_earlier(day, 1) or day
    if day == today:
        return say("log.as_yesterday")
    return say("log.as_on", day=relative_day(before, today))


@component
def AsBefore(day: date, on_done: Callable[[], object]) -> ft.Control:
    """The content of the sheet: each activity of the day before, all of them ticked at first."""
    look = use_look()
    services = use_services()
    done = ft.use_memo(lambda: done_before(services, day), [day])
    left, leave_out = ft.use_state(frozenset[str]())
    chosen = [activity for activity in done if activity.id not in left]
    settings = services.settings.settings
    worth = sum(settings.weights.points_of(activity) for activity in chosen)

    def save() -> None:
        if change := tried(services.notebook.log_again, day, chosen):
            on_done()
            points = points_words(worth, settings)
            said = say("log.logged_again", count=change.made, points=points, day=full_day(day))
            show_message(said, change)

    lines = [
        _row(look, activity, activity.id not in left, partial(leave_out, left ^ {activity.id}))
        for activity in done
    ]
    parts: list[ft.Control] = [soft(look, say("log.again_about"), "body"), rows(look, lines)]
    if chosen:
        label = say("log.save_again", count=len(chosen), points=points_words(worth, settings))
        parts.append(main_button(look, label, save, ft.Icons.CHECK_ROUNDED, key="save-again"))
    parts.append(leave_line(look, on_done, "common.close"))
    return sheet_body(look, as_before_words(services, day), parts)


def _row(look: Look, activity: Activity, on: bool, flip: Callable[[], object]) -> ft.Control:
    box = ft.Icons.CHECK_BOX_ROUNDED if on else ft.Icons.CHECK_BOX_OUTLINE_BLANK_ROUNDED
    name = name_or_kind(activity.name, activity.kind)
    detail = say("usuals.detail", minutes=minutes_words(activity.minutes), effort=activity.effort)
    text = column([words(look, name, "label"), soft(look, detail)], 0)
    color = look.tokens.sea if on else look.tokens.edge
    row = ft.Row(
        [ft.Icon(box, size=26, color=color), ft.Container(text, expand=True)],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    padding = ft.Padding(16, 10, 16, 10)
    key = f"again-{activity.id}"
    said = f"{name}, {detail}"
    return tap(look, row, said, flip, key=key, toggled=on, at_once=True, radius=0, padding=padding)
