"""The account of a day, its bars, and what a form starts on."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import EQUAL, Activity
from app.domain.day_load import account_of, day_points
from app.domain.entry import Vaguely
from app.domain.usual import ActivityDraft, draft_like_last, draft_of, minutes_rested_last
from tests.support.builders import activity, rest
from tests.support.clock import TODAY
from tests.support.strategies import activities, entries

WALK = activity(minutes=20)
NAP = rest(id="2", minutes=30)


def test_rest_adds_minutes_and_no_points() -> None:
    account = account_of([WALK, NAP, NAP], EQUAL)
    assert account.points == 2.5
    assert account.rested == 60


def test_a_day_with_only_rest_has_no_points_rather_than_zero() -> None:
    assert account_of([NAP], EQUAL).points is None


@given(st.lists(entries))
def test_the_lines_add_up_to_the_points_of_the_day(logged: list[Activity]) -> None:
    assert account_of(logged, EQUAL).points == day_points(logged, EQUAL)


@given(st.lists(activities, min_size=1))
def test_a_form_starts_on_what_was_logged_last_but_without_its_name(
    logged: list[Activity],
) -> None:
    last = max(logged, key=lambda each: each.id)
    draft = draft_like_last(TODAY, logged)
    assert draft == replace(draft_of(last), day=TODAY, name="", when=Vaguely.NOW)


def test_the_first_form_starts_on_one_point_and_ten_minutes() -> None:
    assert draft_like_last(TODAY, [NAP]) == ActivityDraft(day=TODAY)
    assert EQUAL.points_of(ActivityDraft(day=TODAY)) == 1
    assert minutes_rested_last([WALK]) == 10
    assert minutes_rested_last([WALK, NAP]) == 30
