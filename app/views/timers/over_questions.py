"""What can be said about a timer that is over, and the way to take it back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import flet as ft

from app.domain.activity import Activity
from app.domain.rest import Helped, Rest
from app.reading.wording import say
from app.state.over import Over
from app.state.services import Services
from app.views.guard import attempt, handler
from app.views.look import Look
from app.views.message import show_message
from app.views.pace.effort_choice import effort_choice
from app.views.shared.buttons import link_button
from app.views.shared.words import soft
from app.views.timers.helped_choice import helped_choice
from app.views.timers.reading_offer import ReadingOffer, may_be_reading


def over_questions(
    look: Look, services: Services, over: Over, entry: Activity | Rest
) -> list[ft.Control]:
    """Return whether the rest helped, or how hard the activity felt; none must be answered."""
    if isinstance(entry, Rest):
        parts = [helped_choice(look, entry.helped, partial(_tell_helped, services, entry))]
    else:
        parts = [
            effort_choice(look, entry.effort, partial(_rate, services, entry)),
            soft(look, say("timers.effort_line")),
        ]
        if may_be_reading(services.settings.settings, over, entry):
            parts.append(ReadingOffer(entry))
    if over.undo is not None:
        back = link_button(look, say("timers.take_back"), handler(over.undo), key="take-back")
        parts.append(ft.Row([back], alignment=ft.MainAxisAlignment.CENTER, wrap=True))
    return parts


def _tell_helped(services: Services, entry: Rest, helped: Helped | None) -> None:
    services.notebook.keep(replace(entry, helped=helped), entry)


def _rate(services: Services, entry: Activity, effort: int) -> None:
    if attempt(services.notebook.keep, replace(entry, effort=effort), entry):
        show_message(say("timers.effort_kept", effort=effort), services.history.undo)
