"""What was read, and the card to offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.card import ReadCard, card_to_offer, last_opened, read_in, sentences, with_new_words
from tests.support.builders import card, deck
from tests.support.clock import SUNDAY

ONE, TWO = deck(1, "a", "b", "c"), deck(2, "d", "e")
SLUGS = "abcde"


def record(slug, opened=None, read=False):
    at = None if opened is None else SUNDAY + timedelta(minutes=opened)
    return ReadCard(id=slug, opened=at, read=read, bookmarked=False, changed=SUNDAY)


def offered(*records):
    found = card_to_offer((ONE, TWO), records)
    return found and found.slug


def test_reading_starts_at_the_first_card():
    assert offered() == "a"
    assert last_opened(()) is None


def test_a_card_looked_at_but_not_read_is_offered_again():
    assert offered(record("c", opened=1)) == "c"


def test_after_a_read_card_the_next_one_is_offered_across_decks():
    assert offered(record("c", opened=1, read=True)) == "d"


def test_from_the_last_card_it_goes_on_with_those_left_out_before():
    assert offered(record("e", opened=2, read=True), record("a", opened=1, read=True)) == "b"


def test_once_all_are_read_none_is_offered():
    assert offered(*(record(slug, read=True) for slug in SLUGS)) is None


def test_a_card_that_is_no_longer_there_changes_nothing():
    assert offered(record("gone", opened=9, read=True)) == "a"


def test_the_card_opened_last_is_the_one_to_carry_on_from():
    records = [record("b", opened=2), record("d", opened=5), record("a", opened=1), record("e")]
    assert last_opened(records) == "d"
    moved = replace(records[0], opened=SUNDAY + timedelta(days=1))
    assert last_opened([*records[1:], moved]) == "b"


@given(st.sets(st.sampled_from(SLUGS)), st.sampled_from(SLUGS))
def test_an_offered_card_was_never_read(read, here):
    records = [record(slug, opened=int(slug == here), read=slug in read) for slug in SLUGS]
    assert (offered(*records) in set(SLUGS) - read) or read == set(SLUGS)


@given(st.sets(st.sampled_from([*SLUGS, "gone"])))
def test_only_cards_of_the_deck_are_counted(read):
    assert read_in(ONE, read) == len(read & set("abc"))
    assert read_in(ONE, read) + read_in(TWO, read) == len(read - {"gone"})


def test_a_paragraph_is_read_aloud_sentence_by_sentence_without_its_markdown():
    said = sentences(
        "The [waste](word:waste) goes. “Is **that** so?” It is.\n- one\n- [two](word:b)"
    )
    assert said == ("The waste goes.", "“Is that so?”", "It is.", "one", "two")


def test_a_long_sentence_is_read_aloud_in_pieces_of_one_breath():
    sentence = ", ".join(["a part of a long sentence"] * 12) + "."
    said = sentences(sentence)
    assert " ".join(said) == sentence
    assert max(map(len, said)) <= 140


def test_a_card_read_before_editions_were_kept_was_read_in_the_first():
    cards = {"a": card("a"), "b": card("b", edition=2), "c": card("c", edition=2)}
    records = [record("a", read=True), record("b", read=True), record("c"), record("x", read=True)]
    assert with_new_words(cards, records) == {"b"}
    assert with_new_words(cards, [replace(records[1], edition=2)]) == frozenset()
