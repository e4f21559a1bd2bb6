"""One card on the screen: head, body, foot, and the sheets over it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.card import Card
from app.domain.deck_order import card_after, card_before
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import attempt, component
from app.views.look import use_look
from app.views.message import show_message
from app.views.navigation import go
from app.views.read.card_body import CardBody
from app.views.read.card_foot import card_foot
from app.views.read.card_head import card_head
from app.views.read.missing import missing
from app.views.read.sheets import MARK, SIZE, WORD, card_sheet
from app.views.read.turning import swiping, use_arrow_keys
from app.views.routes import Paths
from app.views.shared.panels import column


@component
def CardScreen(slug: str, *, key: str | None = None) -> ft.Control:
    """The card ``slug``."""
    look = use_look()
    card = use_services().library.cards.get(slug)
    return missing(look, "errors.no_card") if card is None else CardPage(card)


@component
def CardPage(card: Card) -> ft.Control:
    """``card``; it is remembered as the one on screen."""
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    opened, set_opened = ft.use_state(("", ""))
    deck = services.library.deck_of[card.slug]
    before, after = card_before(deck, card), card_after(deck, card)
    sheet = opened[1] if opened[0] == card.slug else ""

    def show(name: str) -> None:
        set_opened((card.slug, name))

    def remember(step: Callable[[str], None]) -> None:
        # Where one can only look, reading on is no attempt to write.
        if not services.access.read_only:
            attempt(step, card.slug)

    def back() -> None:
        go(Paths.card(before.slug) if before else Paths.deck(deck.slug))

    def forward() -> None:
        remember(reading.finish)
        go(Paths.card(after.slug) if after else Paths.deck_end(deck.slug))

    def stop() -> None:
        remember(reading.finish)
        go(Paths.TODAY)
        show_message(say("read.stopped"))

    use_arrow_keys(back, forward, asleep=sheet != "")
    ft.use_effect(lambda: remember(reading.open), [card.slug])
    ft.use_dialog(card_sheet(look, card, sheet, lambda: set_opened(("", ""))))
    body = CardBody(
        deck,
        card,
        partial(show, MARK),
        lambda word: show(f"{WORD}{word}"),
        stop,
        key=card.slug,
    )
    return column(
        [
            card_head(
                look,
                deck,
                card,
                card.slug in reading.bookmarked,
                partial(show, SIZE),
                lambda: reading.toggle_bookmark(card.slug),
            ),
            swiping(body, back, forward),
            card_foot(look, after is None, back, forward, stop),
        ],
        spacing=0,
        tight=False,
        expand=True,
    )
