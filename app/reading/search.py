"""Finds cards and glossary words, ignoring case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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


_SPELLINGS = (("z", "s"), ("ou", "o"), ("ae", "e"), ("oe", "e"))
_ENDING = re.compile(r"([bt])re(s?)$")


def folded(text: str) -> list[str]:
    """Return the words of ``text`` without case and accents, and spelt in one of two ways.

    What British and American spelling write in two ways is one: colour and color, centre and
    center, sensitisation and sensitization.
    """
    plain = text.casefold()
    if not plain.isascii():
        spread = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in spread if not unicodedata.combining(c))
    return [_spelt(word) for word in _WORD.findall(plain)]


def _spelt(word: str) -> str:
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    return _ENDING.sub(r"\1er\2", word)


def folded_text(text: str) -> str:
    """Return the words of ``text`` folded, a blank before each."""
    return "".join(f" {word}" for word in folded(text))


def index_of(decks: Iterable[Deck], words: Iterable[Word]) -> tuple[Searchable, ...]:
    """Prepare all cards and words for searching."""
    cards = (card for deck in decks for card in deck.cards)
    return (
        *(Searchable(w, _weights((w.word, *w.also), w.plain, w.body)) for w in words),
        *(Searchable(c, _weights((c.title,), c.gist, f"{c.body} {c.more}")) for c in cards),
    )


Alike = Sequence[Sequence[str]]
"""Groups of words and phrases that people mean the same by."""


def search(index: Sequence[Searchable], query: str, alike: Alike = ()) -> tuple[Card | Word, ...]:
    """Return what holds every word of ``query``, each as the start of a word; best first.

    After it comes what is found by the words that are ``alike``.
    """
    queries = [folded(query), *_others(folded_text(query), alike)]
    found = (item for wanted in queries for item in _found(index, wanted))
    return tuple(dict.fromkeys(found))


def _others(asked: str, alike: Alike) -> Iterator[list[str]]:
    """Yield the words of each query that says the same as ``asked`` in other words."""
    for group in alike:
        phrases = [folded_text(phrase) for phrase in group]
        said = next((each for each in phrases if f"{each} " in f"{asked} "), None)
        if said is not None:
            yield from (asked.replace(said, each).split() for each in phrases if each != said)


def _found(index: Sequence[Searchable], wanted: list[str]) -> tuple[Card | Word, ...]:
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
