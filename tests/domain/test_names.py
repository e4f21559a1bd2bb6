"""Names: what people mean the same by is the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import ActivityKind
from app.domain.baseline import timings_of_week
from app.domain.habit import HabitChoice, habit_of
from app.domain.habit_list import shelved
from app.domain.identity import name_key
from app.domain.usual import KeptUsual, effort_last, offered
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
