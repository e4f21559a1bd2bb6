"""The end of a check-in: the answers, and a note for those who like."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.asking import Asking
from app.reading.wording import say
from app.views.check_in.question_list import Turn, question_list
from app.views.look import Look
from app.views.page_frame import page_frame, page_head
from app.views.shared.buttons import link_button, main_button
from app.views.shared.field import text_field
from app.views.shared.panels import column
from app.views.shared.words import soft

NOTE_LINES = 3


def summary_page(
    look: Look,
    course: Asking,
    note: str | None,
    turn_to: Turn,
    on_write: Callable[[str], object],
    on_add_note: Callable[[], object],
    on_leave: Callable[[], object],
) -> ft.Control:
    """Return the answers of ``course``; ``note`` is ``None`` while no note is wanted."""
    head = page_head(look, say("check_in.done_title"), back=on_leave, ways=False)
    lead = say("check_in.done_lead" if course.ratings else "check_in.empty_lead")
    parts = [soft(look, lead, "body"), question_list(look, course, turn_to)]
    if note is None:
        add = link_button(look, say("check_in.add_note"), on_add_note, key="add-note")
        parts.append(ft.Row([add]))
    else:
        field = text_field(
            look, say("check_in.note"), note, on_write, "note", NOTE_LINES, autofocus=not note
        )
        parts.append(column([field, soft(look, say("check_in.note_hint"))], 6))
    # It stands in the page, because a message covers the foot for a while.
    parts.append(main_button(look, say("check_in.done"), on_leave, key="done"))
    return page_frame(look, head, parts)
