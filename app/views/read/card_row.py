"""A card in a list: its title, its mark, and whether it was read."""

from __future__ import annotations

import flet as ft

from app.domain.card import Card, Deck
from app.domain.deck_order import place_in
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.read.link_row import link_row
from app.views.read.mark_sign import mark_line
from app.views.routes import Paths
from app.views.shared.panels import column
from app.views.shared.words import soft, words


def card_row(look: Look, deck: Deck, card: Card, mark: MarkWords, read: bool) -> ft.Control:
    """Return ``card`` as a row that leads to it."""
    number = place_in(deck, card)
    state = say("read.is_read" if read else "read.not_read")
    line = f"{mark.words} · {state}" if read else mark.words
    name = say("read.card_row", number=number, title=card.title, mark=mark.words, state=state)
    return link_row(
        look,
        card.title,
        name,
        lambda: go(Paths.card(card.slug)),
        mark_line(look, card.mark, line),
        leading=_number(look, number, read),
        key=f"card-{number}",
    )


def card_in_deck_row(look: Look, deck: Deck, card: Card, mark: MarkWords) -> ft.Control:
    """Return ``card`` as a row among cards of several decks."""
    detail = column([soft(look, deck.title), mark_line(look, card.mark, mark.words)], spacing=2)
    name = f"{card.title}. {deck.title}. {mark.words}"
    key = f"open-{card.slug}"
    return link_row(look, card.title, name, lambda: go(Paths.card(card.slug)), detail, key=key)


def _number(look: Look, number: int, read: bool) -> ft.Control:
    tokens = look.tokens
    inner: ft.Control = words(look, str(number), "label", tokens.on_mist)
    if read:
        inner = ft.Icon(ft.Icons.CHECK_ROUNDED, size=20, color=tokens.on_sea)
    return ft.Container(
        inner,
        width=36,
        height=36,
        border_radius=18,
        bgcolor=tokens.sea if read else tokens.sea_mist,
        alignment=ft.Alignment.CENTER,
    )
