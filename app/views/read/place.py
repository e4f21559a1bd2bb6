"""The place to read: one screen, or with room enough a list and what it leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from app.reading.library import Library
from app.state.services import use_services, use_store
from app.views.kit.guard import component
from app.views.kit.look import Look, LookContext, use_look
from app.views.kit.surfaces import panes
from app.views.read.card import CardScreen
from app.views.read.deck import DeckEndScreen, DeckScreen
from app.views.read.decks import DecksPane, DecksScreen
from app.views.read.search import BookmarksScreen, SearchScreen
from app.views.read.words import NoWordYet, WordScreen, WordsPane, WordsScreen

_NARROWEST, _WIDEST, _SHARE = 340, 440, 0.38
"""The left pane takes this share of the room, within these widths."""


@component
def ReadPlace() -> ft.Control:
    """Whatever the address asks for.

    All addresses of this place share this one component, so that the list beside a card stays
    as it was scrolled, and the search remembers what was asked.
    """
    look = use_look()
    services = use_services()
    reading = use_store(services.reading)
    query, set_query = ft.use_state("")
    parts = ft.use_route_location().strip("/").split("/")[1:]
    if look.desktop and not parts:
        parts = ["card", *_card_on_screen(services.library, reading.here).split("/")]
    if parts == ["search"]:
        return SearchScreen(query, set_query)
    if not look.desktop:
        return _screen(parts)
    return _two_panes(look, parts)


def _screen(parts: list[str]) -> ft.Control:
    match parts:
        case ["card", deck, card]:
            return CardScreen(f"{deck}/{card}", key="card")
        case ["deck", deck]:
            return DeckScreen(deck, key=f"deck-{deck}")
        case ["end", deck]:
            return DeckEndScreen(deck, key=f"end-{deck}")
        case ["bookmarks"]:
            return BookmarksScreen(key="bookmarks")
        case ["words", word]:
            return WordScreen(word, key=f"word-{word}")
        case ["words"]:
            return WordsScreen(key="words")
        case _:
            return DecksScreen(key="decks")


def _two_panes(look: Look, parts: list[str]) -> ft.Control:
    left_width = min(_WIDEST, max(_NARROWEST, look.room * _SHARE))
    chosen = parts[1] if len(parts) > 1 else None
    of_words = parts[0] == "words"

    def left() -> ft.Control:
        return WordsPane(chosen, key="words") if of_words else DecksPane(chosen, key="decks")

    def right() -> ft.Control:
        return NoWordYet(key="no-word") if parts == ["words"] else _screen(parts)

    beside = _in_pane(look, look.room - left_width, right)
    return panes(look, _in_pane(look, left_width, left), left_width, beside)


def _in_pane(look: Look, width: float, content: Callable[[], ft.Control]) -> ft.Control:
    return LookContext(replace(look, pane=width), content)


def _card_on_screen(library: Library, here: str | None) -> str:
    return here if here in library.cards else next(iter(library.cards))
