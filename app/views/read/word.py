"""One word of the glossary on a page of its own."""

from __future__ import annotations

import flet as ft

from app.domain.deck_order import cards_with
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.card_row import card_in_deck_row
from app.views.read.missing import missing
from app.views.read.word_text import word_text
from app.views.routes import Paths
from app.views.shared.panels import rows
from app.views.shared.words import heading_row


@component
def WordScreen(slug: str, *, key: str | None = None) -> ft.Control:
    """The word ``slug``, and the cards it stands on."""
    look = use_look()
    library = use_services().library
    word = library.words.get(slug)
    if word is None:
        return missing(look, "errors.no_word")
    parts = word_text(look, word, library.words, lambda other: go(Paths.word(other)))
    found = cards_with(library.cards.values(), slug)
    if found:
        parts += [
            heading_row(look, say("read.word_cards", count=len(found))),
            rows(
                look,
                [
                    card_in_deck_row(
                        look, library.deck_of[card.slug], card, library.marks[card.mark]
                    )
                    for card in found
                ],
            ),
        ]
    title = word.word[:1].upper() + word.word[1:]
    back = None if look.desktop else lambda: go(Paths.WORDS)
    head = page_head(look, title, back=back, ways=False)
    return page_frame(look, head, parts, spacing=14, key=f"word-page-{slug}")
