"""The automatic copies: what they are, where they lie, and a look into each."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.copies import DAILY, WEEKLY, Copy
from app.state.services import use_services, use_store
from app.views.guard import component, sentence
from app.views.look import Look, use_look
from app.views.navigation import go, go_back
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.settings.rows import link_row
from app.views.shared.calendar_words import clock_time, day_of_year
from app.views.shared.panels import rows
from app.views.shared.words import soft, words


@component
def CopiesScreen() -> ft.Control:
    """All copies there are, the newest first."""
    look = use_look()
    copies = use_store(use_services().copies)
    parts: list[ft.Control] = [
        words(look, say("restore.copies_lead", daily=DAILY, weekly=WEEKLY)),
        soft(look, say("restore.copies_same_device"), "body"),
    ]
    if copies.place:
        parts.append(soft(look, say("restore.copies_place", folder=copies.place), "body"))
    if copies.problem is not None:
        parts.append(words(look, sentence(copies.problem), "label"))
    if copies.found:
        parts.append(rows(look, [_row(look, copy) for copy in copies.found]))
    else:
        parts.append(words(look, say("restore.copies_none")))
    head = page_head(look, say("restore.copies"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="copies-page")


def _row(look: Look, copy: Copy) -> ft.Control:
    detail = say("restore.copy_look")
    if copy.at is not None:
        detail = say("restore.copy_before", time=clock_time(copy.at))
    return link_row(
        look,
        ft.Icons.HISTORY_ROUNDED,
        day_of_year(copy.day),
        detail,
        partial(go, Paths.copy(copy.name)),
        f"copy-{copy.name.removesuffix('.json')}",
    )
