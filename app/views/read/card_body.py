"""The scrolling middle of a card."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.card import Card, Deck
from app.domain.word import Reference
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.read.card_action import card_action
from app.views.read.card_foot import stop_button
from app.views.read.disclosure import Disclosure
from app.views.read.mark_chip import mark_chip
from app.views.read.reader_room import reader_side
from app.views.read.sources import sources
from app.views.read.word_chips import word_chips
from app.views.shared.markdown import markdown
from app.views.shared.panels import column, scrolling
from app.views.shared.picture import picture
from app.views.type_scale import text_style


@component
def CardBody(
    deck: Deck,
    card: Card,
    on_mark: Callable[[], object],
    on_word: Callable[[str], object],
    stop: Callable[[], object],
    *,
    key: str | None = None,
) -> ft.Control:
    """What ``card`` says. Give it a key of its own for each card, so that it starts at the top."""
    look = use_look()
    services = use_services()
    use_store(services.habits)
    use_store(services.notebook)
    library = services.library
    words = [library.words[slug] for slug in card.words]
    image = _drawing(look, deck) if card is deck.cards[0] else None
    parts = [
        _gist(look, card.gist),
        mark_chip(look, card, library.marks[card.mark], on_mark),
        None if look.large else image,
        markdown(look, card.body, "reader", on_word),
        image if look.large else None,
        word_chips(look, words, on_word) if words else None,
        _more(look, card, on_word),
        _sources(look, card, library.references),
        card_action(look, card, services),
        stop_button(look, stop) if look.large else None,
    ]
    side = reader_side(look)
    inner = column([part for part in parts if part is not None], spacing=16)
    padding = ft.Padding(side, 12, side, 24)
    return scrolling([ft.Container(inner, padding=padding)], key=f"card-{card.slug}")


def _gist(look: Look, gist: str) -> ft.Control:
    # A live region, so that turning a card says what the next one is about.
    style = text_style(look, "gist", letter_spacing=-0.2)
    text = ft.Text(gist, style=style, key="gist")
    return ft.Semantics(heading_level=1, live_region=True, content=text)


def _drawing(look: Look, deck: Deck) -> ft.Control:
    height = 140 if look.phone or look.desktop else 220
    return picture(look, deck.drawing, height=height, ground=look.tokens.sea_pale, padding=16)


def _more(look: Look, card: Card, on_word: Callable[[str], object]) -> ft.Control | None:
    if not card.more:
        return None
    return Disclosure(say("read.more"), markdown(look, card.more, "reader", on_word), "more")


def _sources(look: Look, card: Card, references: dict[str, Reference]) -> ft.Control | None:
    if not card.sources:
        return None
    cited = [references[key] for key in card.sources]
    return Disclosure(say("read.sources", count=len(cited)), sources(look, cited), "sources")
