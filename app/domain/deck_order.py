"""The order of reading: what comes before, after and first, in a deck and among decks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from app.domain.card import Card, Deck

DECKS_OF_THE_ARTICLE = 14
"""Decks with a higher number are not from the article and stand apart from it."""


def of_the_article(deck: Deck) -> bool:
    """Return whether ``deck`` tells what the article says."""
    return deck.number <= DECKS_OF_THE_ARTICLE


def place_in(deck: Deck, card: Card) -> int:
    """Return which card of ``deck`` it is, counted from 1."""
    return deck.cards.index(card) + 1


def card_before(deck: Deck, card: Card) -> Card | None:
    """Return the card before ``card`` in ``deck``, if it is not the first."""
    place = deck.cards.index(card)
    return deck.cards[place - 1] if place else None


def card_after(deck: Deck, card: Card) -> Card | None:
    """Return the card after ``card`` in ``deck``, if it is not the last."""
    return next(iter(deck.cards[deck.cards.index(card) + 1 :]), None)


def card_to_open(deck: Deck, read: Collection[str]) -> Card:
    """Return the first card of ``deck`` that is not among those ``read``, or its first card."""
    return next((card for card in deck.cards if card.slug not in read), deck.cards[0])


def deck_after(decks: Sequence[Deck], deck: Deck) -> Deck | None:
    """Return the deck after ``deck``, if it is not the last."""
    return next(iter(decks[decks.index(deck) + 1 :]), None)


def cards_with(cards: Iterable[Card], word: str) -> tuple[Card, ...]:
    """Return the cards that use the glossary word with the slug ``word``."""
    return tuple(card for card in cards if word in card.words)
