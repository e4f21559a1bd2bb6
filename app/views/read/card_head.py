"""The head of a card: its deck, where in it, and what can be done with the card."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card, Deck
from app.domain.deck_order import place_in
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.page_frame import ARROW_BACK
from app.views.read.reader_room import reader_side
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

Action = Callable[[], object]
ICON = 48
ICON_INSET = 12
"""How far the drawing of an icon stands inside its target."""


def card_head(
    look: Look, deck: Deck, card: Card, kept: bool, on_size: Action, on_keep: Action
) -> ft.Control:
    """Return the head of ``card``, which is ``kept`` if it has a bookmark."""
    side = reader_side(look)
    number, count = place_in(deck, card), len(deck.cards)
    segments = _segments(look, number, count)
    parts: list[ft.Control] = []
    if not look.desktop:
        parts.append(
            icon_button(look, ARROW_BACK, say("read.to_all"), lambda: go(Paths.READ), key="back")
        )
    middle = segments if look.large else _place(look, deck, number, count)
    parts += [
        _to_deck(look, deck, number, count, middle),
        icon_button(look, ft.Icons.FORMAT_SIZE_ROUNDED, say("read.text_size"), on_size, "size"),
        icon_button(
            look,
            ft.Icons.BOOKMARK_ROUNDED if kept else ft.Icons.BOOKMARK_BORDER_ROUNDED,
            say("read.bookmarked" if kept else "read.bookmark"),
            on_keep,
            "bookmark",
            look.tokens.sea if kept else None,
        ),
    ]
    left = side - (8 if look.desktop else ICON_INSET)
    row = ft.Container(ft.Row(parts, spacing=0), padding=ft.Padding(left, 8, side - ICON_INSET, 0))
    if look.large:
        return row
    return column([row, ft.Container(segments, padding=ft.Padding(side, 4, side, 4))], spacing=0)


def _to_deck(look: Look, deck: Deck, number: int, count: int, inner: ft.Control) -> ft.Control:
    return tap(
        look,
        inner,
        say("read.to_deck", title=deck.title, number=number, count=count),
        lambda: go(Paths.deck(deck.slug)),
        key="to-deck",
        radius=12,
        padding=ft.Padding(8, 20, 8, 20) if look.large else ft.Padding(8, 4, 8, 4),
        expand=True,
    )


def _place(look: Look, deck: Deck, number: int, count: int) -> ft.Control:
    title = words(look, deck.title, "small_label")
    return column([title, soft(look, say("read.card_of", number=number, count=count))], spacing=0)


def _segments(look: Look, number: int, count: int) -> ft.Control:
    """Return one bar a card, lit up to this one; decoration, the words carry it."""
    tokens = look.tokens
    return ft.Row(
        [
            ft.Container(
                expand=True,
                height=5,
                border_radius=3,
                bgcolor=tokens.sea if place < number else tokens.sand,
            )
            for place in range(count)
        ],
        spacing=4,
    )
