"""One deck: what it is about, and its cards."""

from __future__ import annotations

import flet as ft

from app.domain.card import read_in
from app.domain.deck_order import card_to_open
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.card_row import card_row
from app.views.read.deck_groups import open_deck
from app.views.read.deck_row import deck_state
from app.views.read.missing import missing
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.markdown import markdown
from app.views.shared.panels import rows
from app.views.shared.picture import picture
from app.views.shared.words import heading_row, soft


@component
def DeckScreen(slug: str, *, key: str | None = None) -> ft.Control:
    """The deck ``slug``."""
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    library = services.library
    deck = next((deck for deck in library.decks if deck.slug == slug), None)
    if deck is None:
        return missing(look, "errors.no_deck")
    read = reading.read
    begun, count = read_in(deck, read), len(deck.cards)
    state = deck_state(deck, begun)
    if 0 < begun < count:
        following = card_to_open(deck, read).title
        state = say("read.next_unread", state=state, title=following)
    cards = [
        card_row(look, deck, card, library.marks[card.mark], card.slug in read)
        for card in deck.cards
    ]
    parts = [
        markdown(look, deck.about, "body"),
        soft(look, state),
        main_button(
            look, _invitation(begun, count), lambda: open_deck(deck, reading), key="open-deck"
        ),
        heading_row(look, say("read.deck_cards")),
        rows(look, cards),
    ]
    if not look.large:
        ground = look.tokens.sea_pale
        parts.insert(0, picture(look, deck.drawing, height=140, ground=ground, padding=12))
    head = page_head(
        look,
        deck.title,
        say("read.deck_place", number=deck.number),
        back=lambda: go(Paths.READ),
        ways=False,
    )
    return page_frame(look, head, parts, key=f"deck-page-{slug}")


def _invitation(begun: int, count: int) -> str:
    if begun == 0:
        return say("read.start")
    return say("read.read_again" if begun == count else "read.go_on")
