"""The order of reading."""

from __future__ import annotations

from app.domain.card import (
    card_after,
    card_before,
    card_to_open,
    cards_with,
    deck_after,
    of_the_article,
    place_in,
)
from tests.support.builders import card, deck

FIRST, LAST = deck(14, "a", "b", "c"), deck(15, "d")


def test_cards_follow_one_another_within_their_deck():
    a, b, c = FIRST.cards
    assert [card_before(FIRST, each) for each in (a, b, c)] == [None, a, b]
    assert [card_after(FIRST, each) for each in (a, b, c)] == [b, c, None]
    assert [place_in(FIRST, each) for each in (a, b, c)] == [1, 2, 3]


def test_a_deck_opens_at_its_first_unread_card_even_if_a_later_one_was_read():
    assert card_to_open(FIRST, {"a", "c"}).slug == "b"


def test_a_deck_that_is_all_read_opens_at_its_first_card():
    assert card_to_open(FIRST, {"a", "b", "c"}).slug == "a"


def test_after_the_last_deck_there_is_none():
    assert deck_after((FIRST, LAST), FIRST) is LAST
    assert deck_after((FIRST, LAST), LAST) is None


def test_fourteen_decks_are_the_article_and_the_others_are_not():
    assert of_the_article(FIRST)
    assert not of_the_article(LAST)


def test_a_word_knows_its_cards():
    cards = (
        card("a", words=("capillary",)),
        card("b"),
        card("c", words=("venule", "capillary")),
    )
    assert [each.slug for each in cards_with(cards, "capillary")] == ["a", "c"]
