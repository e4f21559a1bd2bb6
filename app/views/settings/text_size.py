"""The size of the text, in words and by an example."""

from __future__ import annotations

import flet as ft

from app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.settings.rows import step_row
from app.views.shared.words import words

NAMED = (200, 160, 130, 110, 100, 90, 80)
"""From each of these sizes on, in percent, there is another word for it."""


@component
def TextSize() -> ft.Control:
    """The text size, a minus and a plus, and a line in that size."""
    look = use_look()
    store = use_store(use_services().settings)
    size = store.settings.text_size

    def smaller() -> None:
        if size <= SMALLEST_TEXT:
            return show_message(say("settings.smallest"))
        store.resize_text(-1)

    def larger() -> None:
        if size >= LARGEST_TEXT:
            return show_message(say("settings.largest"))
        store.resize_text(1)

    named = next(start for start in NAMED if size >= start)
    return step_row(
        look,
        ft.Icons.FORMAT_SIZE_ROUNDED,
        say("settings.text_size"),
        say("settings.text_size_now", percent=size, words=say(f"settings.size_{named}")),
        ((say("settings.smaller"), smaller), (say("settings.larger"), larger)),
        words(look, say("settings.sample"), "reader"),
        "text-size",
    )
