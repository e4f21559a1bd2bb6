"""What was found: cards and words, told apart in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import flet as ft

from app.domain.card import Card, Deck
from app.domain.word import Word
from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.buttons import mist_button
from app.views.shared.panels import rows
from app.views.shared.picture import picture
from app.views.shared.words import CENTER, soft, words


def result_rows(look: Look, found: Sequence[Card | Word], deck_of: dict[str, Deck]) -> ft.Control:
    """Return ``found`` as rows that lead there."""
    return rows(
        look,
        [
            _card(look, item, deck_of[item.slug]) if isinstance(item, Card) else _word(look, item)
            for item in found
        ],
    )


def nothing_found(look: Look) -> list[ft.Control]:
    """Return a kind hint for when a search finds nothing."""
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
        partial(go, Paths.card(card.slug)),
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
