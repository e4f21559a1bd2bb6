"""What is noted for a day, counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import Activity
from app.domain.day_load import Noted, noted_among
from app.domain.entry import Rest
from tests.support.strategies import activities, check_ins, entries, habit_marks, rests


@given(st.lists(activities, max_size=5), st.lists(rests, max_size=5))
def test_activities_and_rests_are_counted_apart(done, rested):
    assert noted_among([*rested, *done]) == Noted(len(done), len(rested))


@given(st.lists(check_ins | habit_marks, max_size=5))
def test_check_ins_and_habits_are_not_among_them(others):
    assert noted_among(others).nothing


@given(st.lists(entries, max_size=8))
def test_nothing_is_noted_only_where_there_is_neither(logged):
    either = any(isinstance(entry, (Activity, Rest)) for entry in logged)
    assert noted_among(iter(logged)).nothing is not either
