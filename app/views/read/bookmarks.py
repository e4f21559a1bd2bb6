"""The cards with a bookmark."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.card_row import card_in_deck_row
from app.views.routes import Paths
from app.views.shared.panels import rows
from app.views.shared.words import soft


@component
def BookmarksScreen(*, key: str | None = None) -> ft.Control:
    """The cards the person kept, in reading order."""
    look = use_look()
    services = use_services()
    kept = use_store(services.reading).bookmarked
    library = services.library
    cards = [card for slug, card in library.cards.items() if slug in kept]
    found = [
        card_in_deck_row(look, library.deck_of[card.slug], card, library.marks[card.mark])
        for card in cards
    ]
    lead = say("read.bookmarks_lead" if found else "read.bookmarks_none")
    parts: list[ft.Control] = [soft(look, lead, "body")]
    if found:
        parts.append(rows(look, found))
    head = page_head(look, say("read.bookmarks"), back=lambda: go(Paths.READ), ways=False)
    return page_frame(look, head, parts, key="bookmarks-page")
