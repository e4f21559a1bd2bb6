"""Months as a calendar shows them."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import (
    FIRST_DAY,
    days_in,
    month_after,
    month_earlier,
    month_later,
    month_of,
    weeks_in,
    year_holding,
)
from tests.support.clock import TODAY

past = st.dates(FIRST_DAY, TODAY)


@given(past)
def test_the_days_of_a_month_are_in_a_row_and_none_lies_ahead(day):
    found = days_in(month_of(day), TODAY)
    assert day in found
    assert found[0].day == 1
    assert all(b - a == timedelta(days=1) for a, b in pairwise(found))
    assert found[-1] == TODAY or month_of(found[-1] + timedelta(days=1)) != month_of(day)


@given(past)
def test_weeks_hold_each_day_once_under_its_weekday(day):
    month = month_of(day)
    weeks = weeks_in(month, TODAY)
    assert [each for week in weeks for each in week if each] == list(days_in(month, TODAY))
    assert all(
        each is None or each.weekday() == at for week in weeks for at, each in enumerate(week)
    )
    assert all(any(week) for week in weeks)


def test_months_are_turned_from_the_first_one_to_this_one():
    assert month_later(date(2026, 11, 1), TODAY) is None
    assert month_later(date(2025, 12, 1), TODAY) == date(2026, 1, 1)
    assert month_earlier(date(2026, 1, 1)) == date(2025, 12, 1)
    assert month_earlier(FIRST_DAY) is None


@given(past)
def test_a_year_is_twelve_months_in_a_row_that_hold_the_one_asked_for(day):
    months = year_holding(month_of(day), TODAY)
    assert month_of(day) in months
    assert all(month_after(a) == b for a, b in pairwise(months))
    assert months[-1].month == TODAY.month
    assert len(months) == 12 or months[0] == FIRST_DAY
