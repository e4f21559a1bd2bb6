"""A calm end after the last card of a deck."""

from __future__ import annotations

import flet as ft

from app.domain.card import Deck
from app.domain.deck_order import deck_after, of_the_article
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.card_foot import stop_button
from app.views.read.deck_groups import open_deck
from app.views.read.missing import missing
from app.views.routes import Paths
from app.views.shared.buttons import main_button, mist_button
from app.views.shared.picture import picture
from app.views.shared.words import CENTER, heading, words


@component
def DeckEndScreen(slug: str, *, key: str | None = None) -> ft.Control:
    """The end of the deck ``slug``: a picture, the next deck, and a way to stop."""
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    decks = services.library.decks
    deck = next((deck for deck in decks if deck.slug == slug), None)
    if deck is None:
        return missing(look, "errors.no_deck")
    following = deck_after(decks, deck)

    def stop() -> None:
        go(Paths.TODAY)
        show_message(say("read.stopped"))

    to_all = main_button if following is None else mist_button
    parts = [
        heading(look, say("read.deck_end"), 2, "title", CENTER),
        *(words(look, line, align=CENTER) for line in _lines(deck, following)),
    ]
    if not look.large:
        parts.insert(0, picture(look, "waves", height=200, decorative=True))
    if following is not None:
        next_deck = say("read.next_deck")
        parts.append(
            main_button(look, next_deck, lambda: open_deck(following, reading), key="next-deck")
        )
    if following is None or not look.desktop:
        parts.append(to_all(look, say("read.all_decks"), lambda: go(Paths.READ), key="all-decks"))
    parts.append(
        ft.Row([stop_button(look, stop)], alignment=ft.MainAxisAlignment.CENTER, wrap=True)
    )
    head = page_head(look, deck.title, back=lambda: go(Paths.deck(slug)), ways=False)
    return page_frame(look, head, parts, spacing=16, key=f"deck-end-{slug}")


def _lines(deck: Deck, following: Deck | None) -> list[str]:
    lead = say("read.deck_end_lead")
    if following is None:
        return [lead, say("read.all_end")]
    left = of_the_article(deck) and not of_the_article(following)
    after = say("read.next_is", title=following.title)
    return [lead, say("read.article_end"), after] if left else [lead, after]
