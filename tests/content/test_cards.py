"""Every card that ships: complete, short, plain and honest."""

from __future__ import annotations

import re
from collections import Counter

import textstat

from app.domain.card import Mark, paragraphs_of, sentences
from app.reading.content import WORDS
from app.reading.library import Library

LIBRARY = Library(WORDS)
CARDS = LIBRARY.cards
ARTICLE_DECKS = LIBRARY.decks[:14]
FACTS_IN_DECK = (7, 12, 7, 10, 10, 10, 8, 7, 7, 12, 7, 9, 7, 8)
"""How many facts of the article each deck covers; together 121."""


def plain(markdown: str) -> str:
    """The words as read: links by their text, lists as sentences."""
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", markdown)
    text = re.sub(r"[*_#>`]|^\s*- ", "", text, flags=re.MULTILINE)
    return re.sub(r"([^.!?:\n])\n", r"\1.\n", text)


def test_the_decks_hold_every_fact_of_the_article_and_no_other():
    expected = {f"{d}.{f}" for d, count in enumerate(FACTS_IN_DECK, 1) for f in range(1, count + 1)}
    assert len(expected) == 121
    assert {fact for card in CARDS.values() for fact in card.facts} == expected


def test_a_deck_of_the_article_states_its_own_facts():
    for deck in ARTICLE_DECKS:
        decks = {fact.split(".")[0] for card in deck.cards for fact in card.facts}
        assert decks == {str(deck.number)}, deck.slug


def test_there_are_fourteen_decks_of_the_article_and_two_beyond():
    assert len(LIBRARY.decks) == 16
    assert 55 <= sum(len(deck.cards) for deck in ARTICLE_DECKS) <= 75
    assert not any(card.facts for deck in LIBRARY.decks[14:] for card in deck.cards)


def test_the_deck_of_what_is_not_known_weighs_as_much_as_those_of_the_idea():
    def words_in(number):
        return sum(
            len(plain(f"{c.body} {c.more}").split()) for c in LIBRARY.decks[number - 1].cards
        )

    assert words_in(11) >= max(words_in(number) for number in (3, 4, 5))
    assert {card.mark for card in LIBRARY.decks[10].cards} == {Mark.LIMIT}


def test_a_gist_is_one_sentence_of_at_most_25_words():
    for slug, card in CARDS.items():
        assert len(card.gist.split()) <= 25, slug
        assert card.gist.endswith("."), slug


def test_a_body_has_40_to_120_words():
    counted = {slug: len(plain(card.body).split()) for slug, card in CARDS.items()}
    assert {slug: words for slug, words in counted.items() if not 40 <= words <= 120} == {}


def test_all_words_of_a_card_are_read_aloud_and_nothing_else():
    for slug, card in CARDS.items():
        said = [each for part in paragraphs_of(card, more=True) for each in sentences(part)]
        written = f"{card.gist} {re.sub(r'^- ', '', plain(card.body), flags=re.MULTILINE)}"
        whole = " ".join(said)
        assert re.findall(r"\w+", f"{written} {plain(card.more)}") == re.findall(r"\w+", whole), (
            slug
        )
        assert not re.search(r"[\[\]*_#]|word:|^- ", whole), slug
        assert max(map(len, said)) <= 200, slug


def test_a_card_reads_at_grade_ten_at_most_and_cards_at_grade_eight_on_average():
    grades = {slug: grade(card) for slug, card in CARDS.items()}
    assert {slug: found for slug, found in grades.items() if found > 10} == {}
    assert sum(grades.values()) / len(grades) <= 8


def test_the_words_of_a_card_are_in_the_glossary_and_linked():
    for slug, card in CARDS.items():
        linked = set(re.findall(r"\(word:([^)]+)\)", f"{card.body} {card.more}"))
        assert linked <= set(card.words) <= set(LIBRARY.words), slug


def test_a_card_leads_only_where_something_is():
    for slug, card in CARDS.items():
        kind, _, target = card.action.partition(":")
        assert kind in ("", "log", "habit"), slug
        assert kind != "habit" or target in LIBRARY.habits, slug


def test_only_cards_beyond_the_article_name_studies():
    for slug, card in CARDS.items():
        beyond = LIBRARY.deck_of[slug].number > 14
        assert set(card.sources) <= set(LIBRARY.references), slug
        assert beyond or not card.sources, slug
        assert beyond or not re.search(r"\b(?:19|20)\d\d\b", card.body + card.more), slug


def test_titles_are_not_used_twice():
    assert [t for t, n in Counter(c.title for c in CARDS.values()).items() if n > 1] == []


def grade(card) -> float:
    """The Flesch-Kincaid grade of all that is read on a card."""
    return textstat.flesch_kincaid_grade("\n\n".join(map(plain, (card.gist, card.body, card.more))))
