"""The own day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import days_ending, moment_on, own_day, recordable, week_of
from app.domain.errors import InvalidInput
from tests.support.strategies import day_starts, days, moments

FOUR = time(4)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 22, 3, 59), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 4, 0), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 59), date(2026, 11, 22)),
        (datetime(2026, 1, 1, 0, 0), date(2025, 12, 31)),
    ],
)
def test_a_day_starts_at_four_unless_the_person_says_otherwise(at, day):
    assert own_day(at, FOUR) == day


@given(moments, day_starts)
def test_an_own_day_is_the_date_or_the_day_before(at, start):
    assert own_day(at, start) in (at.date(), at.date() - timedelta(days=1))


@given(days, moments, day_starts)
def test_an_entry_about_a_day_gets_a_moment_of_that_day(day, now, start):
    if day <= own_day(now, start):
        assert own_day(moment_on(day, now, start), start) == day


@given(days)
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day):
    week = week_of(day)
    assert len(week) == 7
    assert week[0].weekday() == 0
    assert day in week


@given(days, st.integers(1, 40))
def test_days_ending_are_in_order_and_end_where_asked(day, count):
    found = days_ending(day, count)
    assert found[-1] == day
    assert list(found) == sorted(found)
    assert len(found) == count


def test_no_entry_can_be_recorded_for_a_day_that_lies_ahead():
    with pytest.raises(InvalidInput, match="day_ahead"):
        recordable(date(2999, 1, 1), date(2026, 11, 22))


def test_no_entry_can_be_recorded_for_a_day_before_2000():
    with pytest.raises(InvalidInput, match="day_long_ago"):
        recordable(date(1999, 12, 31), date(2026, 11, 22))
