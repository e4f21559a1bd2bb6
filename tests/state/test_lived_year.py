"""A year lived by four people: what was suggested when is what the rules ask for, and no more."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.domain.answer import Topic
from tests.support.four_people import DAYS, NEVER, TRY
from tests.support.lived_year import SAMPLE, Year, lived, table

FIRST = {
    "Steady": 8,
    "Busy days, then quiet ones": 8,
    "Long flares": 9,
    "Logs one day in three": 22,
}


@pytest.fixture(scope="module")
def years():
    return {year.person.name: year for year in lived()}


@pytest.fixture(params=FIRST)
def year(request, years):
    return years[request.param]


def of(year: Year, *topics: Topic):
    return [said for said in year.said if said.topic in topics]


def days_before(year: Year, day: int, count: int):
    """The days of the year before ``day`` that were logged, at most ``count`` days back."""
    return [each for each in range(day - count, day) if each in year.points]


def flare_days(year: Year, day: int, count: int):
    return sum(year.person.in_flare(each) for each in range(max(1, day - count), day))


def test_the_suggestions_of_a_year_are_as_they_were_read_and_found_right(years):
    assert table(list(years.values())) == SAMPLE.read_text(encoding="utf-8"), "poe year"


def test_no_suggestion_is_brought_up_in_a_flare(year):
    assert not [said for said in year.said if said.topic and year.person.in_flare(said.day)]


def test_a_plan_is_offered_after_seven_logged_days(year):
    [first, *_] = of(year, Topic.PLAN)
    assert first.day == FIRST[year.person.name]
    assert len(days_before(year, first.day, 28)) >= 7


def test_a_plan_changes_only_where_the_person_tried_it(year):
    tried = {said.day for said in year.said if said.answer == TRY}
    assert {plan.first.timetuple().tm_yday for plan in year.services.plans.plans} == tried


def test_more_is_mentioned_only_where_every_rule_of_raising_holds(year):
    mentions = of(year, Topic.RAISE)
    for said in mentions:
        logged = days_before(year, said.day, 14)
        shares = [year.points[day] / said.plan for day in logged]
        assert len(logged) >= 7
        assert sum(0.6 <= share <= 1 for share in shares[-7:]) >= 5
        assert 0.6 <= sum(shares) / len(shares) <= 1
        assert flare_days(year, said.day, 14) <= 1
        assert said.day < year.person.careful_from
    days = [said.day for said in mentions]
    assert all(later - day >= 14 for day, later in pairwise(days))


def test_less_is_suggested_after_two_flare_days_in_a_week_and_at_the_end_of_every_such_flare(year):
    for said in of(year, Topic.LOWER):
        assert flare_days(year, said.day, 7) >= 2
    never = min((said.day for said in of(year, Topic.LOWER) if said.answer == NEVER), default=DAYS)
    ends = [first + length for first, length in year.person.flares if length > 1]
    planned = [day for day in ends if min(FIRST.values()) < day <= never]
    assert {said.day for said in of(year, Topic.LOWER)} >= set(planned)


def test_a_suggestion_declined_for_good_is_never_brought_up_again(year):
    for topic in Topic:
        asked = of(year, topic)
        assert NEVER not in [said.answer for said in asked[:-1]]


def test_swings_are_told_to_the_one_who_has_them(year):
    assert bool(of(year, Topic.SWINGS)) == (year.person.name == "Busy days, then quiet ones")


def test_whoever_logs_one_day_in_three_is_never_told_more_than_is_known(years):
    year = years["Logs one day in three"]
    assert of(year, Topic.RAISE, Topic.SWINGS) == []


def test_whoever_is_careful_is_offered_half(years):
    year = years["Long flares"]
    assert year.services.pacing.proposal().factors == (0.5,)
