"""Finds cards and glossary words, ignoring case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.card import Card, Deck, Word

_WORD = re.compile(r"\w+")
_LINK_TARGET = re.compile(r"\]\([^)]*\)")

_IN_TITLE, _IN_GIST, _IN_BODY = 9, 3, 1
"""What a found word weighs by where it stands (our choice)."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """Something that can be found, and the words it can be found by, with their weights."""

    found: Card | Word
    weights: dict[str, int]


def folded(text: str) -> list[str]:
    """Return the words of ``text`` without case and accents."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(c for c in spread if not unicodedata.combining(c)))


def index_of(decks: Iterable[Deck], words: Iterable[Word]) -> tuple[Searchable, ...]:
    """Prepare all cards and words for searching."""
    cards = (card for deck in decks for card in deck.cards)
    return (
        *(Searchable(w, _weights((w.word, *w.also), w.plain, w.body)) for w in words),
        *(Searchable(c, _weights((c.title,), c.gist, f"{c.body} {c.more}")) for c in cards),
    )


def search(index: Iterable[Searchable], query: str) -> tuple[Card | Word, ...]:
    """Return what holds every word of ``query``, each as the start of a word; best first."""
    wanted = folded(query)
    if not wanted:
        return ()
    scored = [(_score(item.weights, wanted), item.found) for item in index]
    hits = [(score, found) for score, found in scored if score]
    hits.sort(key=lambda hit: -hit[0])
    return tuple(found for _, found in hits)


def _weights(titles: Iterable[str], gist: str, body: str) -> dict[str, int]:
    weights: dict[str, int] = {}
    parts = ((" ".join(titles), _IN_TITLE), (gist, _IN_GIST), (body, _IN_BODY))
    for text, weight in parts:
        for word in folded(_LINK_TARGET.sub("]", text)):
            weights[word] = max(weight, weights.get(word, 0))
    return weights


def _score(weights: dict[str, int], wanted: Iterable[str]) -> int:
    total = 0
    for start in wanted:
        best = max((w for word, w in weights.items() if word.startswith(start)), default=0)
        if not best:
            return 0
        total += best
    return total
