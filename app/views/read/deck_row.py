"""A deck in a list: its picture, its title, and in words how far it is read."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Deck
from app.reading.wording import say
from app.views.look import Look
from app.views.read.mark_sign import sign_line
from app.views.shared.panels import column
from app.views.shared.picture import picture
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

CARD_HEIGHT = 110


def deck_state(deck: Deck, read: int) -> str:
    """Return in words how far ``deck`` is read, ``read`` being the number of its cards read."""
    count = len(deck.cards)
    if read == 0:
        return say("read.cards", count=count)
    return say("read.all_read") if read == count else say("read.some_read", read=read, count=count)


def deck_row(
    look: Look,
    deck: Deck,
    read: int,
    on_tap: Callable[[], object],
    chosen: bool | None = None,
) -> ft.Control:
    """Return ``deck`` as a row; where one deck is ``chosen`` and the others not, say which."""
    tokens = look.tokens
    parts = _parts(look, deck, read, chosen is True)
    if chosen is None:
        parts.append(ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=tokens.ink_soft))
    return tap(
        look,
        ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        _name(deck, read),
        on_tap,
        key=f"deck-{deck.number}",
        selected=chosen or None,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=16 if chosen is not None else 0,
        padding=ft.Padding(12, 10, 12, 10),
    )


def deck_card(look: Look, deck: Deck, read: int, on_tap: Callable[[], object]) -> ft.Control:
    """Return ``deck`` as one of two cards beside each other."""
    return tap(
        look,
        ft.Row(_parts(look, deck, read), spacing=14),
        _name(deck, read),
        on_tap,
        key=f"deck-{deck.number}",
        bgcolor=look.tokens.sheet,
        edge=look.tokens.line,
        expand=True,
        padding=12,
        height=CARD_HEIGHT,
    )


def _name(deck: Deck, read: int) -> str:
    state = deck_state(deck, read)
    return say("read.deck_name", number=deck.number, title=deck.title, state=state)


def _parts(look: Look, deck: Deck, read: int, lit: bool = False) -> list[ft.Control]:
    tokens = look.tokens
    ground = tokens.sea_pale if deck.number % 2 else tokens.clay_pale
    if lit:
        ground = tokens.sheet
    image = picture(look, deck.drawing, 76, 68, ground, radius=12, padding=6, decorative=True)
    lines: list[ft.Control] = [words(look, deck.title, "label"), _state(look, deck, read)]
    if 0 < read < len(deck.cards):
        bar = ft.ProgressBar(
            value=read / len(deck.cards),
            bar_height=6,
            border_radius=3,
            color=tokens.sea,
            bgcolor=tokens.sand,
        )
        lines.append(ft.Container(bar, padding=ft.Padding(0, 4, 12, 0)))
    text = ft.Container(column(lines, spacing=2), expand=True)
    return [text] if look.phone and look.large else [image, text]


def _state(look: Look, deck: Deck, read: int) -> ft.Control:
    text = deck_state(deck, read)
    if read < len(deck.cards):
        return soft(look, text)
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, size=18, color=look.tokens.sea)
    return sign_line(look, tick, text, look.tokens.ink_soft)
