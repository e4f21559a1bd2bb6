"""The search over cards and words, and the bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from app.domain.card import Card, Deck, Word
from app.reading.search import search
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.kit.addresses import Paths
from app.views.kit.buttons import icon_button, mist_button
from app.views.kit.drawing import picture
from app.views.kit.guard import component
from app.views.kit.keys import text_field
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.pages import page_frame, page_head
from app.views.kit.rows import link_row
from app.views.kit.surfaces import rows
from app.views.kit.text import CENTER, soft, words
from app.views.read.parts import card_in_deck_row


def _result_rows(look: Look, found: Sequence[Card | Word], deck_of: dict[str, Deck]) -> ft.Control:
    return rows(
        look,
        [
            _card(look, item, deck_of[item.slug]) if isinstance(item, Card) else _word(look, item)
            for item in found
        ],
    )


def _nothing_found(look: Look) -> list[ft.Control]:
    parts: list[ft.Control] = [
        words(look, say("read.nothing_hint"), align=CENTER),
        mist_button(look, say("read.see_words"), lambda: go(Paths.WORDS), key="see-words"),
    ]
    if not look.large:
        parts.insert(0, picture(look, "shell", height=150, decorative=True))
    return parts


def _card(look: Look, card: Card, deck: Deck) -> ft.Control:
    return link_row(
        look,
        card.title,
        say("read.result_name", kind=say("read.kind_card"), title=card.title, detail=deck.title),
        partial(go, Paths.card(card.slug), aside=True),
        soft(look, say("read.result_card", deck=deck.title)),
        leading=_icon(look, ft.Icons.ARTICLE_OUTLINED),
        key=f"found-{card.slug}",
    )


def _word(look: Look, word: Word) -> ft.Control:
    return link_row(
        look,
        word.word,
        say("read.result_name", kind=say("read.kind_word"), title=word.word, detail=word.plain),
        partial(go, Paths.word(word.slug)),
        soft(look, say("read.result_word", plain=word.plain)),
        leading=_icon(look, ft.Icons.MENU_BOOK_ROUNDED),
        key=f"found-{word.slug}",
    )


def _icon(look: Look, icon: ft.IconData) -> ft.Control:
    return ft.Icon(icon, size=24, color=look.tokens.sea)


_AT_FIRST = 30
"""How many results are shown before the person asks for the others."""


@component
def SearchScreen(query: str, set_query: Callable[[str], None]) -> ft.Control:
    """A field, and what it finds as one types."""
    look = use_look()
    library = use_services().library
    all_for, set_all_for = ft.use_state("")
    cleared, set_cleared = ft.use_state(0)

    def clear() -> None:
        set_query("")
        set_cleared(cleared + 1)

    found = search(library.index, query, library.alike)
    shown = found if all_for == query else found[:_AT_FIRST]
    parts: list[ft.Control] = [
        _field(look, query, set_query, clear, cleared),
        ft.Semantics(live_region=True, content=soft(look, _outcome(query, len(found)))),
    ]
    if found:
        parts.append(_result_rows(look, shown, library.deck_of))
    elif query.strip():
        parts += _nothing_found(look)
    if len(shown) < len(found):
        more = say("read.show_more", count=len(found) - len(shown))
        parts.append(mist_button(look, more, lambda: set_all_for(query), key="show-more"))
    head = page_head(look, say("read.search_title"), back=lambda: go(Paths.READ), ways=False)
    return page_frame(look, head, parts, key="search-page")


def _outcome(query: str, count: int) -> str:
    if not query.strip():
        return say("read.search_lead")
    return say("read.found", count=count) if count else say("read.nothing_found")


def _field(
    look: Look,
    query: str,
    set_query: Callable[[str], None],
    clear: Callable[[], None],
    cleared: int,
) -> ft.Control:
    label, first = say("read.search_label"), "" if cleared else query
    field = text_field(look, label, first, set_query, key="search-field", autofocus=True)
    above = 16 if look.large else 4  # the label stands half above the field
    room = ft.Padding(0, above, 0, 0)
    parts: list[ft.Control] = [
        ft.Container(field, expand=True, padding=room, key=f"field-{cleared}")
    ]
    if query:
        cross = ft.Icons.CLOSE_ROUNDED
        parts.append(icon_button(look, cross, say("read.clear"), clear, key="clear"))
    return ft.Row(parts, spacing=4)


@component
def BookmarksScreen(*, key: str | None = None) -> ft.Control:
    """The cards the person kept, in reading order."""
    look = use_look()
    services = use_services()
    kept = use_store(services.reading).bookmarked
    library = services.library
    cards = [card for slug, card in library.cards.items() if slug in kept]
    found = [
        card_in_deck_row(look, library.deck_of[card.slug], card, library.marks[card.mark])
        for card in cards
    ]
    lead = say("read.bookmarks_lead" if found else "read.bookmarks_none")
    parts: list[ft.Control] = [soft(look, lead, "body")]
    if found:
        parts.append(rows(look, found))
    head = page_head(look, say("read.bookmarks"), back=lambda: go(Paths.READ), ways=False)
    return page_frame(look, head, parts, key="bookmarks-page")
