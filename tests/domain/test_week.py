"""Weeks counted back from today."""

from __future__ import annotations

from datetime import timedelta

from app.domain.days import FIRST_DAY, day_earlier, day_later, week_holding
from tests.support.clock import TODAY


def test_the_newest_week_ends_with_today() -> None:
    for back in range(7):
        week = week_holding(TODAY - timedelta(days=back), TODAY)
        assert week == tuple(TODAY - timedelta(days=day) for day in range(6, -1, -1))


def test_an_earlier_week_ends_on_the_same_weekday_and_holds_the_day() -> None:
    for back in range(7, 14):
        day = TODAY - timedelta(days=back)
        week = week_holding(day, TODAY)
        assert week[-1] == TODAY - timedelta(days=7)
        assert day in week


def test_a_week_leads_no_further_than_today() -> None:
    assert day_later(TODAY, 1, TODAY) is None
    assert day_later(TODAY - timedelta(days=6), 7, TODAY) is None
    assert day_later(TODAY - timedelta(days=7), 7, TODAY) == TODAY


def test_a_week_leads_no_further_back_than_the_first_day() -> None:
    assert day_earlier(FIRST_DAY, 1) is None
    assert day_earlier(FIRST_DAY + timedelta(days=7), 7) == FIRST_DAY
