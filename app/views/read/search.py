"""The search over cards and words."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.search import search
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.search_results import nothing_found, result_rows
from app.views.routes import Paths
from app.views.shared.buttons import icon_button, mist_button
from app.views.shared.field import text_field
from app.views.shared.words import soft

AT_FIRST = 30
"""How many results are shown before the person asks for the others."""


@component
def SearchScreen(query: str, set_query: Callable[[str], None]) -> ft.Control:
    """A field, and what it finds as one types."""
    look = use_look()
    library = use_services().library
    all_for, set_all_for = ft.use_state("")
    cleared, set_cleared = ft.use_state(0)

    def clear() -> None:
        set_query("")
        set_cleared(cleared + 1)

    found = search(library.index, query)
    shown = found if all_for == query else found[:AT_FIRST]
    parts: list[ft.Control] = [
        _field(look, query, set_query, clear, cleared),
        ft.Semantics(live_region=True, content=soft(look, _outcome(query, len(found)))),
    ]
    if found:
        parts.append(result_rows(look, shown, library.deck_of))
    elif query.strip():
        parts += nothing_found(look)
    if len(shown) < len(found):
        more = say("read.show_more", count=len(found) - len(shown))
        parts.append(mist_button(look, more, lambda: set_all_for(query), key="show-more"))
    head = page_head(look, say("read.search_title"), back=lambda: go(Paths.READ), ways=False)
    return page_frame(look, head, parts, key="search-page")


def _outcome(query: str, count: int) -> str:
    if not query.strip():
        return say("read.search_lead")
    return say("read.found", count=count) if count else say("read.nothing_found")


def _field(
    look: Look,
    query: str,
    set_query: Callable[[str], None],
    clear: Callable[[], None],
    cleared: int,
) -> ft.Control:
    label, first = say("read.search_label"), "" if cleared else query
    field = text_field(look, label, first, set_query, key="search-field", autofocus=True)
    above = 16 if look.large else 4  # the label stands half above the field
    room = ft.Padding(0, above, 0, 0)
    parts: list[ft.Control] = [
        ft.Container(field, expand=True, padding=room, key=f"field-{cleared}")
    ]
    if query:
        cross = ft.Icons.CLOSE_ROUNDED
        parts.append(icon_button(look, cross, say("read.clear"), clear, key="clear"))
    return ft.Row(parts, spacing=4)
