"""A year of six people: Insights is silent where nothing is there, and tells what is."""

from __future__ import annotations

import pytest

from tests.support.six_people import BUSY, SAMPLE, WALK, lived, table


@pytest.fixture(scope="module")
def years():
    return {year.person.name: year for year in lived()}


def told(year):
    return [look for look in year.told if look]


def test_what_insights_says_in_a_year_is_as_it_was_read_and_found_right(years):
    assert table(list(years.values())) == SAMPLE.read_text(encoding="utf-8"), "poe insights-year"


@pytest.mark.parametrize(
    "name",
    ["Nothing there", "Easy days invite doing it", "Logs one day in three", "Long flares"],
)
def test_insights_tells_nothing_where_nothing_is_there_or_too_little_is_noted(years, name):
    assert told(years[name]) == []


def test_insights_tells_of_hard_days_after_busy_ones_and_never_of_the_walk(years):
    looks = told(years["Busy days followed by hard ones"])
    assert len(looks) >= 10
    assert all(look[BUSY] for look in looks)
    assert not any(WALK in look for look in looks)


def test_insights_tells_of_easier_days_after_a_habit_and_never_of_busy_days(years):
    looks = told(years["A habit that goes with easier days"])
    assert len(looks) >= 10
    assert all(look == {WALK: False} for look in looks)
