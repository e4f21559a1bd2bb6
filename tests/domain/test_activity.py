"""Activities and their points."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.activity import EQUAL, points, round_half
from app.domain.day_load import day_points, points_by_day
from app.domain.errors import InvalidInput
from tests.support.builders import activity, rest
from tests.support.strategies import activities, efforts, minutes


@pytest.mark.parametrize(
    ("effort", "duration", "expected"),
    [(3, 10, 1.0), (5, 60, 10.0), (2, 45, 3.0), (0, 30, 0.0), (4, 20, 2.5)],
)
def test_points_are_effort_times_minutes_by_thirty_to_the_half(effort, duration, expected):
    assert points(effort, duration) == expected


@pytest.mark.parametrize(("value", "expected"), [(0.25, 0.5), (0.24, 0), (29.34, 29.5), (6.4, 6.5)])
def test_halves_are_rounded_upward_where_they_tie(value, expected):
    assert round_half(value) == expected


@given(st.integers(1, 2000), st.sampled_from(["0.5", "0.7", "0.8", "0.85", "1.1"]))
@example(45, "0.7")
def test_a_part_of_halves_is_rounded_as_its_sum_comes_out_on_paper(halves, factor):
    on_paper = Fraction(halves, 2) * Fraction(factor)
    assert round_half(halves / 2 * float(factor)) == floor(2 * on_paper + Fraction(1, 2)) / 2


@given(efforts, minutes)
def test_points_are_never_negative_and_grow_with_effort_and_minutes(effort, duration):
    base = points(effort, duration)
    assert base >= 0
    assert points(min(10, effort + 1), duration) >= base
    assert points(effort, min(1440, duration + 1)) >= base


@pytest.mark.parametrize("effort", [11, -5, -1, 100])
def test_an_effort_outside_its_range_is_refused(effort):
    with pytest.raises(InvalidInput, match="effort_range"):
        points(effort, 10)
    with pytest.raises(InvalidInput, match="effort_range"):
        activity(effort=effort, minutes=10)


@pytest.mark.parametrize("duration", [0, -10, 100_000, float("nan"), float("inf")])
def test_minutes_that_do_not_fit_a_day_are_refused(duration):
    with pytest.raises(InvalidInput, match="minutes_range"):
        activity(effort=3, minutes=duration)


def test_a_long_note_with_emoji_and_right_to_left_text_is_kept_whole():
    note = ("שלום مرحبا 🌊 " * 1000)[:10_000]
    kept = activity(effort=3, minutes=10, note=note)
    assert kept.note == note


def test_a_note_longer_than_any_page_is_refused_with_its_length():
    with pytest.raises(InvalidInput, match="note_too_long"):
        rest(minutes=5, note="x" * 20_001)


def test_a_day_without_activities_is_not_logged_and_not_zero():
    assert day_points([], EQUAL) is None
    assert day_points([rest(minutes=30)], EQUAL) is None


@given(st.lists(activities, max_size=8))
def test_the_points_of_days_do_not_depend_on_the_order_of_logging(logged):
    asked = sorted({activity.day for activity in logged})
    assert points_by_day(logged, asked, EQUAL) == points_by_day(logged[::-1], asked, EQUAL)
    assert points_by_day([], [date(2026, 1, 1)], EQUAL) == (None,)
