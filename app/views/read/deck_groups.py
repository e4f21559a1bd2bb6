"""The decks in two groups: those of the article, and those beyond it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import flet as ft

from app.domain.card import Deck, read_in
from app.domain.deck_order import card_to_open, of_the_article
from app.reading.wording import say
from app.state.reading import ReadingStore
from app.views.look import Look
from app.views.navigation import go
from app.views.read.deck_row import deck_card, deck_row
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.cells import cell_rows
from app.views.shared.panels import column, rows
from app.views.shared.words import heading_row, soft


def deck_groups(
    look: Look,
    decks: Sequence[Deck],
    reading: ReadingStore,
    chosen: str | None = None,
    beside: ft.Control | None = None,
) -> list[ft.Control]:
    """Return the groups with their headings.

    ``chosen`` is the slug of the deck in the other pane, where there is one; ``beside`` stands
    beside the first heading.
    """
    article = [deck for deck in decks if of_the_article(deck)]
    others = [deck for deck in decks if not of_the_article(deck)]
    kept = len(reading.bookmarked)
    parts: list[ft.Control] = [
        _inset(look, heading_row(look, say("read.article_decks"), beside)),
        _group(look, article, reading, chosen),
        _inset(look, heading_row(look, say("read.beyond"))),
        _inset(look, soft(look, say("read.beyond_lead"))),
        _group(look, others, reading, chosen),
    ]
    if kept:
        parts.insert(0, rows(look, [_bookmarks(look, kept)]))
    return parts


def open_deck(deck: Deck, reading: ReadingStore) -> None:
    """Go to the first card of ``deck`` that is not read yet, or to its first card."""
    go(Paths.card(card_to_open(deck, reading.read).slug))


def _group(
    look: Look, decks: Sequence[Deck], reading: ReadingStore, chosen: str | None
) -> ft.Control:
    read = reading.read
    if look.desktop:
        return column(
            [
                deck_row(
                    look,
                    deck,
                    read_in(deck, read),
                    partial(open_deck, deck, reading),
                    chosen=deck.slug == chosen,
                )
                for deck in decks
            ],
            spacing=0,
        )
    if look.phone or look.large:
        return rows(
            look,
            [
                deck_row(look, deck, read_in(deck, read), partial(open_deck, deck, reading))
                for deck in decks
            ],
        )
    cards = [
        deck_card(look, deck, read_in(deck, read), partial(open_deck, deck, reading))
        for deck in decks
    ]
    return cell_rows(cards, 2, spacing=12)


def _inset(look: Look, words: ft.Control) -> ft.Control:
    """Return ``words`` in line with the pictures of the rows below, where rows have no sheet."""
    return ft.Container(words, padding=ft.Padding(12, 0, 12, 0)) if look.desktop else words


def _bookmarks(look: Look, count: int) -> ft.Control:
    detail = say("read.cards", count=count)
    title = say("read.bookmarks")
    icon = ft.Icon(ft.Icons.BOOKMARK_ROUNDED, size=24, color=look.tokens.sea)
    return link_row(
        look,
        title,
        f"{title}. {detail}",
        lambda: go(Paths.BOOKMARKS),
        soft(look, detail),
        leading=icon,
        key="bookmarks",
    )
