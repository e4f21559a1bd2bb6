"""All decks: a page of its own, or the left of two panes."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from functools import partial

import flet as ft

from app.domain.card import Card, Deck, card_to_open, of_the_article, place_in, read_in
from app.reading.pages import MarkWords
from app.reading.wording import say
from app.state.reading import ReadingStore
from app.state.services import Services, use_services, use_store
from app.views.kit.addresses import Paths
from app.views.kit.buttons import icon_button, tap
from app.views.kit.choices import cell_rows
from app.views.kit.drawing import picture
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import Piece, use_pieces, use_rest
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, rows, stacked
from app.views.kit.text import heading, heading_row, soft, words
from app.views.read.marks import mark_line, sign_line

_CARD_HEIGHT = 110


def deck_state(deck: Deck, read: int, new: Collection[str]) -> str:
    """Return in words how far ``deck`` is read, ``read`` being the number of its cards read.

    ``new`` are the slugs of cards with new words; that there are any is said, not how many.
    """
    count = len(deck.cards)
    if read == 0:
        return say("read.cards", count=count)
    state = say("read.some_read", read=read, count=count)
    if read == count:
        state = say("read.all_read")
    has_new = any(card.slug in new for card in deck.cards)
    return say("read.some_new", state=state) if has_new else state


def _deck_row(
    look: Look,
    deck: Deck,
    read: int,
    state: str,
    on_tap: Callable[[], object],
    chosen: bool | None = None,
    *,
    key: str,
) -> ft.Control:
    """Return ``deck`` as a row; where one deck is ``chosen`` and the others not, say which."""
    tokens = look.tokens
    parts = _parts(look, deck, read, state, chosen is True)
    if chosen is None:
        parts.append(ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=tokens.ink_soft))
    return tap(
        look,
        ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        _name(deck, state),
        on_tap,
        key=key,
        selected=chosen or None,
        bgcolor=tokens.sea_mist if chosen else None,
        radius=16 if chosen is not None else 0,
        padding=ft.Padding(12, 10, 12, 10),
    )


def _deck_card(
    look: Look, deck: Deck, read: int, state: str, on_tap: Callable[[], object], *, key: str
) -> ft.Control:
    return tap(
        look,
        ft.Row(_parts(look, deck, read, state), spacing=14),
        _name(deck, state),
        on_tap,
        key=key,
        bgcolor=look.tokens.sheet,
        edge=look.tokens.line,
        expand=True,
        padding=12,
        height=_CARD_HEIGHT,
    )


def _name(deck: Deck, state: str) -> str:
    return say("read.deck_name", number=deck.number, title=deck.title, state=state)


def _parts(look: Look, deck: Deck, read: int, state: str, lit: bool = False) -> list[ft.Control]:
    tokens = look.tokens
    ground = tokens.sea_pale if deck.number % 2 else tokens.clay_pale
    if lit:
        ground = tokens.sheet
    image = picture(look, deck.drawing, 76, 68, ground, radius=12, padding=6, decorative=True)
    lines: list[ft.Control] = [
        words(look, deck.title, "label"),
        _state(look, state, read == len(deck.cards)),
    ]
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


def _state(look: Look, state: str, whole: bool) -> ft.Control:
    if not whole:
        return soft(look, state)
    tick = ft.Icon(ft.Icons.CHECK_CIRCLE, size=18, color=look.tokens.sea)
    return sign_line(look, tick, state, look.tokens.ink_soft)


_ABOVE, _LEAST = 330, 84
"""How high what stands above the decks is, and a deck at least."""


def _seen(look: Look) -> int:
    """Return how many decks are seen at most before anybody scrolls."""
    down = max(1, math.ceil((look.height - _ABOVE) / _LEAST))
    return down if look.phone or look.desktop or look.large else 2 * down


def deck_groups(
    look: Look,
    piece: Piece,
    decks: Sequence[Deck],
    reading: ReadingStore,
    chosen: str | None = None,
    beside: ft.Control | None = None,
    whole: bool = True,
) -> list[ft.Control]:
    """Return the groups with their headings, or if not the ``whole`` what is seen of them first.

    ``chosen`` is the slug of the deck in the other pane, where there is one; ``beside`` stands
    beside the first heading.
    """
    article = [deck for deck in decks if of_the_article(deck)]
    others = [deck for deck in decks if not of_the_article(deck)]
    kept = len(reading.bookmarked)
    parts: list[ft.Control] = [
        _inset(look, heading_row(look, say("read.article_decks"), beside)),
        _group(look, piece, article if whole else article[: _seen(look)], reading, chosen),
    ]
    if whole:
        parts += [
            _inset(look, heading_row(look, say("read.beyond"))),
            _inset(look, soft(look, say("read.beyond_lead"))),
            _group(look, piece, others, reading, chosen),
        ]
    if kept:
        parts.insert(0, rows(look, [_bookmarks(look, kept)]))
    return parts


def open_deck(deck: Deck, reading: ReadingStore) -> None:
    """Go to the first card of ``deck`` that is not read yet, or to its first card."""
    go(Paths.card(card_to_open(deck, reading.read).slug))


def _group(
    look: Look, piece: Piece, decks: Sequence[Deck], reading: ReadingStore, chosen: str | None
) -> ft.Control:
    read = reading.read
    new = reading.with_new_words({card.slug: card for deck in decks for card in deck.cards})

    def made(make: Callable[..., ft.Control], *more: object) -> list[ft.Control]:
        return [
            piece(
                make,
                look,
                deck,
                read_in(deck, read),
                deck_state(deck, read_in(deck, read), new),
                partial(open_deck, deck, reading),
                *(deck.slug == slug for slug in more),
                key=f"deck-{deck.number}",
            )
            for deck in decks
        ]

    if look.desktop:
        return column(made(_deck_row, chosen), spacing=0)
    if look.phone or look.large:
        return rows(look, made(_deck_row))
    return cell_rows(made(_deck_card), 2, spacing=12)


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


_PICTURE_HEIGHT = 120


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
    image = picture(look, deck.drawing, height=_PICTURE_HEIGHT, decorative=True)
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


_WIDEST = 900
"""Two columns of decks may be wider than a column of text."""


@component
def DecksScreen(*, key: str | None = None) -> ft.Control:
    """All decks, and the way back to the card that was on screen last."""
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    parts: list[ft.Control] = []
    back = _carry_on(look, services)
    if back is not None:
        parts.append(back)
    actions = [_search(look)] if look.phone else [_words(look), _search(look)]
    beside = _words(look) if look.phone and not look.large else None
    if look.phone and look.large:
        parts.insert(0, _words(look))
    piece, whole = use_pieces(), use_rest()
    parts += deck_groups(look, piece, services.library.decks, reading, beside=beside, whole=whole)
    head = page_head(look, say("places.read"), actions=actions)
    return page_frame(look, head, parts, width=_WIDEST, key="decks")


@component
def DecksPane(chosen: str | None, *, key: str | None = None) -> ft.Control:
    """All decks beside the card, the one with the slug ``chosen`` lit."""
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    title = ft.Container(heading(look, say("places.read"), 2, "title"), expand=True)
    head = ft.Container(
        ft.Row([title, _words(look), _search(look)], spacing=4),
        padding=ft.Padding(24, 16, 12, 8),
    )
    piece, whole = use_pieces(), use_rest()
    groups = deck_groups(look, piece, services.library.decks, reading, chosen or "", whole=whole)
    inner = ft.Container(column(groups, spacing=8), padding=ft.Padding(12, 0, 12, 24))
    return stacked(look, head, [inner], key="decks")


def _carry_on(look: Look, services: Services) -> ft.Control | None:
    library = services.library
    here = services.reading.here
    last = library.cards.get(here) if here else None
    if last is None:
        return None
    card = services.reading.offer(library.decks) or last
    mark = library.marks[card.mark]
    return carry_on(look, library.deck_of[card.slug], card, mark, lambda: go(Paths.card(card.slug)))


def _search(look: Look) -> ft.Control:
    return icon_button(
        look,
        ft.Icons.SEARCH_ROUNDED,
        say("read.search"),
        lambda: go(Paths.SEARCH),
        key="search",
    )


def _words(look: Look) -> ft.Control:
    color = look.tokens.sea
    label = words(look, say("read.words"), "label", color)
    return tap(
        look,
        ft.Row([ft.Icon(ft.Icons.SORT_BY_ALPHA_ROUNDED, size=24, color=color), label], tight=True),
        say("read.words"),
        lambda: go(Paths.WORDS),
        key="words",
        padding=12,
    )
