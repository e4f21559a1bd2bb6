"""What is on a list before it is done: never logged, never missed, but added up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import EQUAL, ActivityKind
from app.domain.day_load import day_points
from app.domain.errors import InvalidInput
from app.domain.plan import Band, PlannedDay
from app.domain.to_do import (
    FURTHEST_AHEAD,
    Intention,
    days_ahead,
    left_over,
    listable,
    on_list,
    with_intentions,
)
from tests.support.builders import plan, stamp
from tests.support.clock import TODAY
from tests.support.strategies import days, intentions

DAY = timedelta(days=1)
WALK = Intention(**stamp(), activity=ActivityKind.PHYSICAL, effort=4, minutes=20)
PLAN = plan(points=8)


@given(st.lists(intentions))
def test_a_to_do_is_never_logged(listed):
    assert day_points(listed, EQUAL) is None


@given(st.lists(intentions, unique_by=lambda each: each.id), days, st.booleans())
def test_each_thing_stands_in_one_place_or_in_none(listed, today, in_flare):
    ahead = [on_list(listed, day) for day in days_ahead(today)]
    left = left_over(listed, today, in_flare)
    shown = [each.id for group in (*ahead, left) for each in group]
    assert len(shown) == len(set(shown))
    over = {each.id for each in listed if each.day < today and not each.waits}
    assert over <= set(shown)


@given(st.lists(intentions), st.randoms())
def test_the_order_of_a_list_does_not_matter_to_its_sum(listed, chance):
    other = listed.copy()
    chance.shuffle(other)
    day = PlannedDay(day=TODAY, points=2.5, plan=PLAN)
    sums = [with_intentions(day, each, EQUAL).points for each in (listed, other)]
    assert sums[0] == sums[1] == 2.5 + sum(map(EQUAL.points_of, listed))


def test_a_day_with_nothing_noted_and_nothing_on_its_list_stays_unknown():
    blank = PlannedDay(day=TODAY, points=None, plan=PLAN)
    assert with_intentions(blank, (), EQUAL) == blank
    assert with_intentions(blank, (WALK,), EQUAL).points == 2.5


@pytest.mark.parametrize(
    ("count", "band"),
    [(1, Band.QUIET), (2, Band.ABOUT_RIGHT), (3, Band.ABOUT_RIGHT), (4, Band.OVER)],
)
def test_the_sum_is_held_against_the_plan_before_anything_is_done(count, band):
    blank = PlannedDay(day=TODAY, points=None, plan=PLAN)
    assert with_intentions(blank, (WALK,) * count, EQUAL).band is band


def test_a_to_do_left_for_after_a_flare_comes_back_when_it_is_over():
    waiting = replace(WALK, waits=True)
    assert on_list((waiting,), TODAY) == ()
    assert left_over((waiting,), TODAY, in_flare=True) == ()
    assert left_over((waiting,), TODAY, in_flare=False) == (waiting,)


def test_lists_are_made_for_today_and_the_days_of_a_week():
    assert listable(TODAY, TODAY) == TODAY
    assert listable(TODAY + FURTHEST_AHEAD * DAY, TODAY)
    for day in (TODAY - DAY, TODAY + (FURTHEST_AHEAD + 1) * DAY):
        with pytest.raises(InvalidInput, match="day_not_listed"):
            listable(day, TODAY)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"effort": 11}, "effort_range"),
        ({"minutes": 0}, "minutes_range"),
        ({"name": "x" * 81}, "name_too_long"),
    ],
)
def test_a_to_do_that_no_person_can_mean_is_refused(change, code):
    with pytest.raises(InvalidInput, match=code):
        replace(WALK, **change)
