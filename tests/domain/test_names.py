"""Names: what people mean the same by is the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import ActivityKind
from app.domain.appointment import LONGEST_LINE, beginning
from app.domain.baseline import timings_of_week
from app.domain.errors import InvalidInput
from app.domain.habit import HabitChoice, habit_of
from app.domain.habit_list import shelved
from app.domain.identity import cut_to, is_longer, name_key, signs_in
from app.domain.usual import KeptUsual, effort_last, offered
from app.reading.wording import say
from tests.support.builders import activity
from tests.support.clock import SUNDAY, TODAY

PHYSICAL = ActivityKind.PHYSICAL


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Walk", "walk"),
        ("Slow  walk ", " slow walk"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("STRASSE", "straße"),
    ],
)
def test_names_that_people_mean_the_same_by_are_the_same(one, other):
    assert name_key(one) == name_key(other)


@given(st.text(), st.sampled_from(["NFC", "NFD"]))
def test_how_a_name_is_written_down_makes_no_difference(name, form):
    assert name_key(unicodedata.normalize(form, name)) == name_key(name)
    assert name_key(name_key(name)) == name_key(name)


def test_two_ways_of_writing_a_name_are_one_usual_shown_as_written_last():
    logged = [
        activity(id="1", name="Café", minutes=10),
        activity(id="2", name="cafe\u0301 ", minutes=20),
    ]
    [usual] = offered((), logged, ())
    assert (usual.name, usual.minutes) == ("cafe\u0301 ", 20)


def test_a_kept_usual_has_the_name_it_was_logged_with_last():
    kept = KeptUsual(
        id="k", name="walk", kind=PHYSICAL, effort=2, minutes=10, changed=SUNDAY.replace(hour=9)
    )
    [usual] = offered((kept,), [activity(name="Walk")], ())
    assert (usual.name, usual.id) == ("Walk", "k")


def test_two_ways_of_writing_a_name_are_one_activity_for_a_baseline_and_for_effort():
    logged = [activity(id="1", name="Walk", effort=7), activity(id="2", name="Read")]
    assert timings_of_week(logged, " walk", PHYSICAL, TODAY) == (15,)
    assert effort_last(PHYSICAL, "WALK", logged) == 7


def test_two_ways_of_writing_a_group_are_one_group_under_the_name_written_last():
    choices = {
        slug: HabitChoice(
            id=slug,
            on=True,
            since=TODAY,
            own=True,
            name=slug,
            group=group,
            changed=SUNDAY.replace(hour=hour),
        )
        for slug, group, hour in (("a", "evening", 10), ("b", "Evening", 11))
    }
    habits = [habit_of(choice, None) for choice in choices.values()]
    [(name, members)] = shelved(habits, choices)
    assert (name, len(members)) == ("Evening", 2)


FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Walk", 4),
        (FAMILY, 1),
        ("\U0001f44d\U0001f3fd", 1),
        ("\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7", 2),
        ("e\u0301\u2764\ufe0f", 2),
    ],
)
def test_signs_are_counted_as_people_see_them(text, signs):
    assert signs_in(text) == signs


@pytest.mark.parametrize("sign", ["W", FAMILY, "e\u0301", "\U0001f1e9\U0001f1ea", "\u2764\ufe0f"])
def test_what_is_too_long_is_cut_between_two_signs(sign):
    assert cut_to(sign * 80, 80) == sign * 80
    assert cut_to(sign * 81, 80) == sign * 80


@given(st.text(st.sampled_from([*"ab ", *FAMILY, "\u0301", "\U0001f1e9", "\U0001f3fd"])))
def test_what_was_cut_is_the_beginning_and_not_too_long(text):
    cut = cut_to(text, 3)
    assert text.startswith(cut)
    assert not is_longer(cut, 3)
    assert is_longer(text, 3) is (cut != text)


def test_a_sign_of_which_nobody_sees_how_long_it_is_is_cut_all_the_same():
    assert cut_to("ae" + "\u0301" * 2000, 80) == "a"
    assert not is_longer(cut_to("e" + "\u0301" * 2000, 80), 80)


def test_a_line_taken_from_a_note_ends_with_a_whole_sign():
    assert beginning(FAMILY * (LONGEST_LINE + 1)) == FAMILY * (LONGEST_LINE - 1) + "…"


def test_a_name_may_have_eighty_signs_whatever_they_are_made_of():
    assert activity(name=FAMILY * 80).name == FAMILY * 80
    with pytest.raises(InvalidInput) as caught:
        activity(name=FAMILY * 81)
    assert caught.value.details["length"] == 81
    with pytest.raises(InvalidInput):
        activity(name="e" + "\u0301" * 2000)


def test_a_name_from_right_to_left_leaves_the_sentence_around_it_as_it_is():
    name = "\u0645\u0634\u064a"
    said = say("log.deleted", name=name)
    assert said == f"\u2068{name}\u2069 deleted."
    assert say("log.deleted", name="Café") == "Café deleted."
