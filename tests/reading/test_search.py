"""The search."""

from __future__ import annotations

import pytest

from app.domain.card import Card, Word
from app.reading.content import WORDS
from app.reading.library import Library
from app.reading.search import folded, search

LIBRARY = Library(WORDS)


def titles(query):
    return [f.word if isinstance(f, Word) else f.title for f in search(LIBRARY.index, query)]


def test_oxygen_finds_the_word_and_cards_the_best_first():
    found = search(LIBRARY.index, "oxygen")
    assert isinstance(found[0], Word)
    assert any(isinstance(item, Card) for item in found)


@pytest.mark.parametrize("query", ["OXYGEN", "oxygèn", "  Oxygen ", "oxyg"])
def test_case_accents_and_half_words_make_no_difference(query):
    assert "Why oxygen matters here" in titles(query)


def test_several_words_must_all_be_there():
    assert set(titles("nerve oxygen")) <= set(titles("nerve")) & set(titles("oxygen"))


@pytest.mark.parametrize("query", ["", "   ", "zzzz", "🌊", "%", "'; drop"])
def test_the_search_does_not_find_what_is_not_there(query):
    assert titles(query) == []


def test_folding_takes_away_case_and_accents():
    assert folded("Café ÉTÉ naïve") == ["cafe", "ete", "naive"]


@pytest.mark.parametrize(
    "query", ["brain fog", "sensitization", "Spoons", "central sensitization", "fibro"]
)
def test_other_words_for_the_same_and_american_spelling_find_cards_or_words(query):
    assert len(search(LIBRARY.index, query, LIBRARY.alike)) > 0


def test_what_was_asked_for_itself_comes_before_what_is_alike():
    plain = search(LIBRARY.index, "pacing")
    assert search(LIBRARY.index, "pacing", LIBRARY.alike)[: len(plain)] == plain


def test_british_and_american_spelling_are_one():
    both = (("colour", "color"), ("centre", "center"), ("anaemia", "anemia"), ("fibres", "fibers"))
    assert all(folded(one) == folded(other) for one, other in both)
