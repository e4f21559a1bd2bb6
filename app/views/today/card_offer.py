"""A card to read, if one is left."""

from __future__ import annotations

import flet as ft

from app.domain.card import Card, Deck
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.read.mark_sign import mark_sign
from app.views.routes import Paths
from app.views.shared.panels import column
from app.views.shared.picture import picture
from app.views.shared.tap import tap
from app.views.shared.words import soft, words
from app.views.today.section import section

WIDTH, HEIGHT = 104, 112


@component
def CardOffer() -> ft.Control:
    """The card for today, with the drawing of its deck."""
    look = use_look()
    services = use_services()
    library = services.library
    card = use_store(services.reading).offer(library.decks)
    if card is None:
        return ft.Container()
    deck, mark = library.deck_of[card.slug], library.marks[card.mark].words
    parts: list[ft.Control] = [ft.Container(_lines(look, deck, card, mark), expand=True)]
    if not look.large:
        drawn = picture(
            look, deck.drawing, WIDTH, HEIGHT, look.tokens.sea_pale, 12, 8, decorative=True
        )
        parts.insert(0, drawn)
    slug = card.slug
    row = tap(
        look,
        ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        say("today.card_name", title=card.title, mark=mark),
        lambda: go(Paths.card(slug)),
        key="card-offer",
        bgcolor=look.tokens.sheet,
        edge=look.tokens.line,
        padding=16 if look.large else 10,
    )
    return section(look, say("today.card"), [row])


def _lines(look: Look, deck: Deck, card: Card, mark: str) -> ft.Control:
    sea = look.tokens.sea
    number = deck.cards.index(card) + 1
    place = say("today.card_place", deck=deck.short, number=number, count=len(deck.cards))
    named = ft.Container(words(look, mark, "small_label", sea), expand=True)
    return column(
        [
            soft(look, place),
            words(look, card.title, "label"),
            ft.Row([mark_sign(card.mark, sea, 18), named], spacing=6),
        ],
        spacing=4,
    )
