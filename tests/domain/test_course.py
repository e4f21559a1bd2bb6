"""The course of the weeks, and the days before flares."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.check_in import Question
from app.domain.course import Rated, before_flares, course, rated, trend
from app.domain.flare import Spell
from app.domain.insight import Facts
from tests.domain.test_association import RATINGS

FIRST = date(2026, 6, 1)
WAY = Question.IN_THE_WAY


def facts(ratings=(), points=()):
    days = max(len(ratings), len(points))
    return Facts(
        first=FIRST,
        last=FIRST + timedelta(days=days - 1),
        ratings={WAY: ratings} if ratings else {},
        points=points or (None,) * days,
    )


def day(at):
    return FIRST + timedelta(days=at)


def test_the_newest_four_weeks_stand_beside_the_four_before():
    found = trend(RATINGS)
    assert found is not None
    assert found.now == Rated(noted=25, days=28, middle=5, lowest=4, highest=8)
    assert (found.before.middle, found.before.noted) == (5, 25)
    assert not found.noticeable


def test_under_fourteen_noted_days_there_is_no_trend():
    assert trend([None] * 20 + [5] * 13) is None
    assert trend([None] * 14 + [5] * 14).before is None


@pytest.mark.parametrize(("before", "noticeable"), [(4, False), (3, True), (7, True), (6, False)])
def test_a_change_is_noticed_from_two_points_on(before, noticeable):
    assert trend([before] * 28 + [5] * 28).noticeable is noticeable


def test_nothing_noted_has_no_middle():
    assert rated([None, None]) is None


def test_the_course_has_eighty_four_days_with_a_middle_where_most_around_it_are_noted():
    found = course(facts([9] * 20 + RATINGS), WAY, [])
    assert (len(found.ratings), found.first) == (84, day(20))
    assert found.middles[0] == 5
    sparse = course(facts([5, None, None] * 30), WAY, [])
    assert set(sparse.middles) == {None}


def test_weeks_are_counted_back_from_yesterday_and_know_their_flare_days():
    spells = [Spell(day(80), day(81)), Spell(day(90), date.max)]
    found = course(facts([5] * 91), WAY, spells)
    newest, *_ = weeks = found.weeks()
    assert (len(weeks), newest.first, newest.flare_days) == (12, day(84), 1)
    assert weeks[1].flare_days == 2
    assert found.spells == 2


def test_days_before_a_flare_are_facts_and_a_day_not_logged_is_unknown():
    points = [20.0] * 28
    points[10], points[11], points[20] = 45.0, None, 40.0
    found = before_flares(facts(points=points), WAY, [Spell(day(12), day(14))], look_back=2)
    [flare] = found.flares
    assert [(each.day, each.points, each.busy) for each in flare.before] == [
        (day(10), 45.0, True),
        (day(11), None, False),
    ]
    assert (found.after_busy, found.flare_days, found.flare_days_rated) == (1, 3, 0)
    assert (found.other, found.other_after_busy) == (24, 2)
    assert not found.counted


def test_flares_are_counted_from_the_fifth_on():
    spells = [Spell(day(at), day(at)) for at in range(5, 50, 10)]
    found = before_flares(facts([6] * 56, points=[20.0] * 56), WAY, spells, look_back=2)
    assert found.counted
    assert found.flare_days_rated == 5
    assert [flare.spell.first for flare in found.flares] == [day(at) for at in (45, 35, 25, 15, 5)]
    assert not before_flares(facts(points=[1.0] * 28), WAY, spells[:3], 2).counted


def test_a_flare_on_the_first_day_has_days_before_that_are_not_known():
    found = before_flares(facts(points=[20.0] * 28), WAY, [Spell(day(0), day(1))], look_back=2)
    assert [each.points for each in found.flares[0].before] == [None, None]
