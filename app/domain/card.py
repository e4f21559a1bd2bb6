"""Cards, decks and marks: the article in small pieces, each with how firm it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How firmly the article puts something, from the firmest to the least firm."""

    ESTABLISHED = "established"
    STUDIED = "studied"
    THEORY = "theory"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One reading card."""

    slug: str
    """Deck folder and file name, as in ``03-small-vessels/02-the-idea``."""
    title: str
    gist: str
    """The card in one sentence."""
    mark: Mark
    why: str
    """Why this card carries its mark."""
    body: str
    """Markdown."""
    more: str
    """Markdown; empty where there is no more to say."""
    facts: tuple[str, ...]
    words: tuple[str, ...]
    """Slugs of the glossary words it uses."""
    sources: tuple[str, ...]
    """Keys of the references it rests on; only the decks beyond the article have any."""
    action: str
    """Where it leads: ``habit:<slug>``, ``log`` or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """Cards that belong together."""

    slug: str
    number: int
    title: str
    short: str
    drawing: str
    about: str
    cards: tuple[Card, ...]


def read_in(deck: Deck, read: Iterable[str]) -> int:
    """Return how many cards of ``deck`` are among those ``read``."""
    known = frozenset(read)
    return sum(card.slug in known for card in deck.cards)
