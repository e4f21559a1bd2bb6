"""The block that leads back to the card that was on screen last."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card, Deck
from app.domain.deck_order import place_in
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.views.look import Look
from app.views.read.mark_sign import mark_line
from app.views.shared.panels import column
from app.views.shared.picture import picture
from app.views.shared.tap import tap
from app.views.shared.words import words

PICTURE_HEIGHT = 120


def carry_on(
    look: Look, deck: Deck, card: Card, mark: MarkWords, on_tap: Callable[[], object]
) -> ft.Control:
    """Return the one coloured block of the page."""
    tokens = look.tokens
    place = say("read.card_place", number=place_in(deck, card), count=len(deck.cards))
    state = f"{mark.words} · {place}"
    text = column(
        [
            words(look, say("read.carry_on"), "small_label", tokens.on_mist),
            words(look, card.title, "heading" if look.phone else "title", tokens.on_mist),
            mark_line(look, card.mark, state, tokens.on_mist),
        ],
        spacing=4,
    )
    image = picture(look, deck.drawing, height=PICTURE_HEIGHT, decorative=True)
    inner: ft.Control = text
    if look.phone and not look.large:
        inner = column([image, text], spacing=12)
    elif not look.large:
        inner = ft.Row(
            [ft.Container(image, expand=2), ft.Container(text, expand=3)],
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
            spacing=16,
        )
    name = f"{say('read.carry_on')}: {card.title}. {state}"
    padding = ft.Padding(20, 20, 20, 18)
    return tap(look, inner, name, on_tap, key="carry-on", bgcolor=tokens.sea_mist, padding=padding)
