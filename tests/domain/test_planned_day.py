"""A day and a week beside the plan, in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.flare import spells_of
from app.domain.plan import Band, PlannedDay, PlannedDays, band_of, planned_day
from tests.support.builders import flare, plan

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("share", "band"),
    [
        (0, Band.QUIET),
        (0.59, Band.QUIET),
        (0.6, Band.ABOUT_RIGHT),
        (1, Band.ABOUT_RIGHT),
        (1.01, Band.NEAR_EDGE),
        (1.15, Band.NEAR_EDGE),
        (1.16, Band.OVER),
    ],
)
def test_a_share_of_the_plan_is_said_in_words(share, band):
    assert band_of(share) is band


@pytest.mark.parametrize(
    ("points", "band"), [(12, Band.ABOUT_RIGHT), (23, Band.NEAR_EDGE), (23.5, Band.OVER)]
)
def test_points_on_an_edge_stand_on_its_near_side(points, band):
    assert planned_day(DAY, points, [plan(DAY, 20)], (), DAY).band is band


def test_without_points_or_without_a_plan_there_are_no_words():
    assert planned_day(DAY, None, [plan(DAY)], (), DAY).band is None
    assert planned_day(DAY, 20, [], (), DAY).band is None


def test_a_week_is_compared_over_its_logged_days_alone():
    def of(number, points):
        return PlannedDay(day=DAY + timedelta(days=number), points=points, plan=plan(DAY, 20))

    week = PlannedDays((of(0, 10), of(1, None), of(2, 20)))
    assert (week.points, week.planned, week.band) == (30, 40, Band.ABOUT_RIGHT)
    assert PlannedDays((of(1, None),)).share is None


def test_a_flare_noted_afterwards_makes_no_day_fuller_than_it_was():
    spells = spells_of([flare(DAY, DAY)])
    later = [DAY + timedelta(days=ahead) for ahead in range(4)]
    before = [planned_day(day, 20, [plan(DAY, 20)], (), later[-1]).planned for day in later[:-1]]
    after = [planned_day(day, 20, [plan(DAY, 20)], spells, later[-1]) for day in later[:-1]]
    assert [day.planned for day in after] == before
    assert [day.band for day in after] == [None, Band.ABOUT_RIGHT, Band.ABOUT_RIGHT]


def test_while_a_day_lasts_a_flare_makes_its_plan_smaller():
    assert planned_day(DAY, 20, [plan(DAY, 20)], spells_of([flare(DAY)]), DAY).planned == 10


def test_a_flare_day_is_not_put_into_words_while_it_lasts_either():
    for points in (2, 10, 60):
        day = planned_day(DAY, points, [plan(DAY, 20)], spells_of([flare(DAY)]), DAY)
        assert (day.share, day.band) == (points / 10, None)
