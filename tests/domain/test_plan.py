"""Plans: the comfortable level, what is made of it, and which plan holds."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import floor

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.plan import (
    LEAST,
    MOST,
    DayLoad,
    Origin,
    comfortable_level,
    plan_on,
    stepped,
    suggested_plan,
    written_level,
)
from tests.support.builders import plan
from tests.support.clock import SUNDAY
from tests.support.days import WEEK

FIRST = date(2026, 11, 2)
LATER = SUNDAY + timedelta(hours=1)

halves = st.integers(0, 400).map(lambda number: number / 2)
loads = st.lists(st.builds(DayLoad, st.dates(), halves, st.booleans()))


def logged(points=WEEK, flares_after=()):
    return [
        DayLoad(FIRST + timedelta(days=place), each, place + 1 in flares_after)
        for place, each in enumerate(points)
    ]


@pytest.mark.parametrize(("factor", "points"), [(0.8, 32), (0.7, 28), (0.5, 20)])
def test_the_level_is_the_mean_of_the_logged_days_and_a_plan_is_a_part_of_it(factor, points):
    level = comfortable_level(logged())
    assert level == 40
    assert suggested_plan(level, factor) == points


def test_a_day_that_a_flare_followed_is_left_out_of_the_level():
    level = comfortable_level(logged(flares_after=(5,)))
    assert level == pytest.approx(36.67, abs=0.005)
    assert suggested_plan(level, 0.8) == 29.5


@pytest.mark.parametrize(
    ("before", "factor", "after"), [(40, 1.1, 44), (32, 1.1, 35), (32, 0.8, 25.5), (32, 0.5, 16)]
)
def test_a_plan_is_raised_lowered_and_halved_to_the_half_point(before, factor, after):
    assert suggested_plan(before, factor) == after


@given(
    st.lists(st.integers(2, 400), min_size=3, max_size=14), st.sampled_from(["0.5", "0.7", "0.8"])
)
@example([18] * 8 + [19], "0.8")
@example([2, 3, 3, 3, 3, 3, 3], "0.7")
def test_a_level_is_written_so_that_its_sum_comes_out_on_paper(halves, factor):
    level = comfortable_level(logged([number / 2 for number in halves]))
    points = suggested_plan(level, float(factor))
    written = written_level(level, float(factor), points)
    assert written == pytest.approx(level, abs=0.0051)
    on_paper = Fraction(str(written)) * Fraction(factor)
    assert floor(2 * on_paper + Fraction(1, 2)) / 2 == points


@pytest.mark.parametrize(
    ("level", "factor", "written"),
    [(30, 0.8, 30), (9.25, 0.8, 9.25), (163 / 18, 0.8, 9.06), (45 / 14, 0.7, 3.2143)],
)
def test_a_level_has_two_places_and_more_only_where_its_sum_asks_for_them(level, factor, written):
    assert written_level(level, factor, suggested_plan(level, factor)) == written


def test_without_a_calm_day_there_is_no_level():
    assert comfortable_level([]) is None
    assert comfortable_level(logged((30,), flares_after=(1,))) is None


@given(loads, st.randoms())
def test_the_order_of_logging_never_matters_to_the_level(days, random):
    shuffled = days[:]
    random.shuffle(shuffled)
    assert comfortable_level(shuffled) == comfortable_level(days)


@given(loads)
def test_the_level_lies_among_the_days_it_comes_from(days):
    calm = [each.points for each in days if not each.flare_after]
    level = comfortable_level(days)
    assert (level is None) == (not calm)
    assert level is None or min(calm) <= level <= max(calm)


@pytest.mark.parametrize("points", [0, 0.25, -5, 1000.5, float("nan"), float("inf")])
def test_a_plan_outside_its_range_is_refused(points):
    with pytest.raises(InvalidInput, match="plan_range"):
        plan(FIRST, points)


def test_the_plan_that_began_last_holds_and_none_holds_before_the_first():
    later = FIRST + timedelta(days=5)
    plans = [plan(later, 40, id="2"), plan(FIRST)]
    assert plan_on(plans, FIRST - timedelta(days=1)) is None
    assert plan_on(plans, later - timedelta(days=1)) == plans[1]
    assert plan_on(plans, later) == plans[0]


def test_of_two_plans_from_one_day_the_one_changed_last_holds():
    two_devices = [plan(FIRST, 20, id="b"), plan(FIRST, 25, id="a", changed=LATER)]
    assert plan_on(two_devices, FIRST).points == 25
    assert plan_on(two_devices[::-1], FIRST).points == 25


def test_from_the_day_none_is_wanted_no_plan_holds_until_the_next():
    over, again = FIRST + timedelta(days=3), FIRST + timedelta(days=9)
    plans = [plan(FIRST), plan(over, 0, id="2", origin=Origin.NONE), plan(again, 20, id="3")]
    held = [plan_on(plans, day) for day in (FIRST, over, again)]
    assert [each and each.points for each in held] == [30, None, 20]


@pytest.mark.parametrize(("points", "step", "after"), [(10, 0.5, 10.5), (24, -5, 19)])
def test_a_plan_moves_in_steps(points, step, after):
    assert stepped(points, step) == after


@given(st.floats(LEAST, MOST), st.sampled_from([-5, -0.5, 0.5, 5]))
def test_however_it_is_moved_a_plan_stays_within_its_range_and_in_halves(points, step):
    after = stepped(points, step)
    assert LEAST <= after <= MOST
    assert (after * 2) % 1 == 0
