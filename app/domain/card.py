"""Cards, decks and marks: the article in small pieces, each with how firm it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """How firmly the article puts something, from the firmest to the least firm."""

    ESTABLISHED = "established"
    STUDIED = "studied"
    THEORY = "theory"
    LIMIT = "limit"


FIRST_EDITION = 1
"""That of a card whose file names none."""


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
    edition: int = FIRST_EDITION
    """Goes up by one with each change that is worth reading for who has read the card."""


def paragraphs_of(card: Card, more: bool = False) -> tuple[str, ...]:
    """Return the paragraphs of ``card`` in Markdown, its gist first; ``more`` is what is folded."""
    text = f"{card.body}\n\n{card.more}" if more else card.body
    return (card.gist, *(part for part in re.split(r"\n{2,}", text) if part))


_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}|^\s*(?:[-*]|\d+\.)\s+", re.MULTILINE)
_SENTENCE_END = re.compile(r"(?<=[.!?…])(?=\s)|(?<=[.!?…][”’)])(?=\s)|\n")
_PAUSE = re.compile(r"(?<=[,;:–])\s")

_ONE_BREATH = 140
"""The longest piece, in letters, that is read aloud in one go: read slowly, some fifteen seconds.
After those, voices of some browsers fall silent (our choice)."""


def sentences(paragraph: str) -> tuple[str, ...]:
    """Return the sentences of a ``paragraph`` in Markdown as they are read aloud."""
    plain = _SIGNS.sub("", _LINK.sub(r"\1", paragraph))
    return tuple(
        piece for each in _SENTENCE_END.split(plain) if each.strip() for piece in _breaths(each)
    )


def _breaths(sentence: str) -> list[str]:
    """Return ``sentence`` in pieces of one breath, as far as commas allow."""
    pieces: list[str] = []
    for part in _PAUSE.split(" ".join(sentence.split())):
        if pieces and len(pieces[-1]) + len(part) < _ONE_BREATH:
            pieces[-1] += f" {part}"
        else:
            pieces.append(part)
    return pieces


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


_DECKS_OF_THE_ARTICLE = 14
"""Decks with a higher number are not from the article and stand apart from it."""


def of_the_article(deck: Deck) -> bool:
    """Return whether ``deck`` tells what the article says."""
    return deck.number <= _DECKS_OF_THE_ARTICLE


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCard:
    """What is kept about one card."""

    id: str
    """The slug of the card."""
    opened: datetime | None
    """When it was last on screen."""
    read: bool
    """Whether the person went on from it."""
    bookmarked: bool
    changed: datetime
    edition: int = FIRST_EDITION
    """The edition that was read; whoever read before editions were kept read the first."""


def with_new_words(cards: Mapping[str, Card], records: Iterable[ReadCard]) -> frozenset[str]:
    """Return the slugs of those ``cards`` that have new words since they were read."""
    return frozenset(
        record.id
        for record in records
        if record.read and record.id in cards and cards[record.id].edition > record.edition
    )


def last_opened(records: Iterable[ReadCard]) -> str | None:
    """Return the slug of the card that was on screen last, if any."""
    opened = [(record.opened, record.id) for record in records if record.opened]
    return max(opened)[1] if opened else None


def card_to_offer(decks: Iterable[Deck], records: Iterable[ReadCard]) -> Card | None:
    """Return the card for today: the last one opened if unread, else the next unread one.

    Reading starts at the first deck and goes on from the card that was on screen last; once
    everything is read there is nothing to offer.
    """
    known = {record.id: record for record in records}
    read = {slug for slug, record in known.items() if record.read}
    cards = [card for deck in decks for card in deck.cards]
    here = last_opened(known.values())
    start = next((i for i, card in enumerate(cards) if card.slug == here), 0)
    return next((card for card in cards[start:] + cards[:start] if card.slug not in read), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word explained."""

    slug: str
    word: str
    say: str
    """How to say it, in plain letters."""
    plain: str
    """What it means, in one sentence."""
    body: str
    related: tuple[str, ...]
    also: tuple[str, ...]
    """Other forms, for the search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A published study or guideline."""

    key: str
    citation: str
    link: str
    """Empty where no stable address is known."""
