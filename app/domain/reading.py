"""What the person has read: cards, bookmarks, and the place to carry on from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.card import Card, Deck


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
