"""A change is moved to another value field by field, and lets alone what it did not change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.change import begun, changed, ended, moved, moved_items


@dataclass(frozen=True)
class Note:
    text: str = ""
    minutes: int = 0
    ratings: Mapping[str, int] = field(default_factory=dict)


RATINGS = st.dictionaries(st.sampled_from("abc"), st.integers(0, 3))
NOTES = st.builds(Note, st.sampled_from("xyz"), st.integers(0, 3), RATINGS)


def test_a_change_moves_only_the_fields_it_changed():
    there = Note("later words", 20)
    assert changed(Note("", 10), Note("", 30))(there) == Note("later words", 30)


def test_a_change_of_a_mapping_moves_only_the_keys_it_changed():
    before, after = Note(ratings={"pain": 3, "sleep": 5}), Note(ratings={"pain": 4})
    there = replace(before, ratings={"pain": 3, "sleep": 5, "fog": 7})
    assert changed(before, after)(there).ratings == {"pain": 4, "fog": 7}


def test_a_change_of_what_is_gone_changes_nothing():
    assert changed(Note("a"), Note("b"))(None) is None
    assert moved(None, Note("a"), Note("b")) is None


def test_a_value_that_comes_back_does_not_take_the_place_of_another():
    assert moved(Note("mine"), None, Note("theirs")) == Note("mine")
    assert moved(None, None, Note("theirs")) == Note("theirs")


def test_fields_that_stay_are_left_by_a_change():
    there = Note("now", 1)
    assert moved(there, Note("a", 5), Note("b", 6), stays={"minutes"}) == Note("b", 1)


def test_a_value_begins_and_ends_whatever_was():
    assert begun(Note("new"))(Note("old")) == Note("new")
    assert ended(Note("old")) is None


@given(NOTES, NOTES)
def test_a_change_there_and_back_is_no_change(before, after):
    assert changed(after, before)(changed(before, after)(before)) == before


@given(NOTES, NOTES)
def test_a_change_that_changes_nothing_leaves_every_value(value, same):
    assert changed(same, same)(value) is value


def test_single_items_of_a_list_come_and_go():
    assert moved_items(("a", "b", "c"), ("a", "b"), ("b", "d")) == {"b", "c", "d"}
