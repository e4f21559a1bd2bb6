"""One deck: what it is about, its cards, and the page at its end."""

from __future__ import annotations

import flet as ft

from app.domain.card import Deck, card_to_open, deck_after, of_the_article, read_in
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.kit.addresses import Paths
from app.views.kit.buttons import main_button, mist_button
from app.views.kit.drawing import picture
from app.views.kit.guard import component, show_message
from app.views.kit.look import use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.surfaces import rows
from app.views.kit.text import CENTER, heading, heading_row, markdown, soft, words
from app.views.read.card_body import stop_button
from app.views.read.decks import deck_state, open_deck
from app.views.read.parts import card_row, missing


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
    new = reading.with_new_words(library.cards)
    state = deck_state(deck, begun, new)
    if 0 < begun < count:
        following = card_to_open(deck, read).title
        state = say("read.next_unread", state=state, title=following)
    cards = [
        card_row(look, deck, card, library.marks[card.mark], card.slug in read, card.slug in new)
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
