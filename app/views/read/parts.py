"""What screens share of reading: a row for a card, its offer on Today, text that opens."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.card import Card, Deck, place_in
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.state.services import use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import mist_button, tap
from app.views.kit.drawing import picture
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.rows import link_row
from app.views.kit.surfaces import READING_WIDTH, border, column, section
from app.views.kit.text import soft, words
from app.views.read.marks import mark_line, mark_sign


def missing(look: Look, key: str) -> ft.Control:
    """Return a page with the sentence ``key`` and a way out."""
    way = mist_button(look, say("read.to_read"), lambda: go(Paths.READ), key="to-read")
    return page_frame(look, page_head(look, say(key)), [way])


def card_row(
    look: Look, deck: Deck, card: Card, mark: MarkWords, read: bool, new: bool
) -> ft.Control:
    """Return ``card`` as a row that leads to it; ``new`` if it has new words since it was read."""
    number = place_in(deck, card)
    state = say("read.is_read" if read else "read.not_read")
    state = say("read.new_words") if new else state
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
    to_card = partial(go, Paths.card(card.slug), aside=True)
    return link_row(look, card.title, name, to_card, detail, key=key)


_DRAWN = 104, 112
"""How wide and high the drawing of a deck is in the offer of its card."""


@component
def CardOffer() -> ft.Control:
    """The card for today, with the drawing of its deck."""
    look = use_look()
    services = use_services()
    library = services.library
    reading = services.reading
    card = use_value(lambda: reading.offer(library.decks), reading)
    if card is None:
        return ft.Container()
    deck, mark = library.deck_of[card.slug], library.marks[card.mark].words
    parts: list[ft.Control] = [ft.Container(_offer_lines(look, deck, card, mark), expand=True)]
    if not look.large:
        drawn = picture(look, deck.drawing, *_DRAWN, look.tokens.sea_pale, 12, 8, decorative=True)
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


def _offer_lines(look: Look, deck: Deck, card: Card, mark: str) -> ft.Control:
    sea = look.tokens.sea
    number = place_in(deck, card)
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
        clip_behavior=ft.ClipBehavior.NONE,
        bgcolor=tokens.sea if read else tokens.sea_mist,
        alignment=ft.Alignment.CENTER,
    )


_TABLET_WIDTH = 608
_PHONE_MARGIN = 24


def reader_side(look: Look) -> float:
    """Return the space at each side of the column of a card."""
    if look.phone:
        return look.margin if look.large or look.width < 360 else _PHONE_MARGIN
    widest = READING_WIDTH if look.desktop else _TABLET_WIDTH
    return max(look.margin, (look.room - widest) / 2)


@component
def Disclosure(
    title: str,
    content: ft.Control,
    name: str,
    at_first: bool = False,
    told: Callable[[bool], object] = lambda opened: None,
) -> ft.Control:
    """A row called ``title`` with ``content`` under it once it was tapped, which is ``told``.

    ``at_first`` is whether it is open from the beginning.
    """
    look = use_look()
    opened, set_opened = ft.use_state(at_first)

    def toggle() -> None:
        set_opened(not opened)
        told(not opened)

    color = look.tokens.sea
    sign = ft.Icons.EXPAND_LESS_ROUNDED if opened else ft.Icons.EXPAND_MORE_ROUNDED
    label = ft.Container(words(look, title, "label", color), expand=True)
    row = tap(
        look,
        ft.Row([label, ft.Icon(sign, size=24, color=color)], spacing=8),
        title,
        toggle,
        key=name,
        expanded=opened,
        padding=ft.Padding(16, 14, 12, 14),
    )
    parts: list[ft.Control] = [row]
    if opened:
        parts.append(ft.Container(content, padding=ft.Padding(16, 4, 16, 16)))
    return ft.Container(
        column(parts, spacing=0),
        bgcolor=look.tokens.sheet,
        border_radius=16,
        border=border(look),
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
