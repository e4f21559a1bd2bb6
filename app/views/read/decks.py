"""All decks: a page of its own, or the left of two panes."""

from __future__ import annotations

import flet as ft

from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go
from app.views.page_frame import page_frame, page_head
from app.views.read.carry_on import carry_on
from app.views.read.deck_groups import deck_groups
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.panels import column, scrolling
from app.views.shared.tap import tap
from app.views.shared.words import heading, words

WIDEST = 900
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
    parts += deck_groups(look, services.library.decks, reading, beside=beside)
    head = page_head(look, say("places.read"), actions=actions)
    return page_frame(look, head, parts, width=WIDEST, key="decks")


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
    groups = deck_groups(look, services.library.decks, reading, chosen or "")
    inner = ft.Container(column(groups, spacing=8), padding=ft.Padding(12, 0, 12, 24))
    return column([head, scrolling([inner], key="decks")], spacing=0, tight=False)


def _carry_on(look: Look, services: Services) -> ft.Control | None:
    library = services.library
    here = services.reading.here
    card = library.cards.get(here) if here else None
    if card is None:
        return None
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
