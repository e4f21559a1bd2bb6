"""Steadiness and swings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.days import days_ending
from app.domain.steadiness import (
    Evenness,
    evenness,
    fortnight,
    middle,
    steadiness,
    swings,
    variation,
)
from tests.support.days import EVEN, SWINGING, WEEK

points = st.integers(0, 200).map(lambda number: number / 2)
days_in_a_row = st.lists(st.none() | points, max_size=20)


def of_days(loads, look_ahead=2):
    days = days_ending(date(2026, 11, 21), len(loads))
    return days, fortnight(days, loads, look_ahead)


@pytest.mark.parametrize(
    ("loads", "cv", "steady"), [(WEEK, 0.354, 65), (SWINGING, 0.305, 69), (EVEN, 0.032, 97)]
)
def test_variation_and_steadiness(loads, cv, steady):
    assert variation(loads) == pytest.approx(cv, abs=0.0005)
    assert steadiness(loads) == steady


def test_the_mean_and_the_spread_lead_to_the_variation():
    loads = (30, 50, 40, 20, 60, 30, 50)
    found = fortnight(days_ending(date(2026, 11, 21), 7), loads, 2)
    assert found.spread == (40, pytest.approx(14.14, abs=0.01))
    assert found.variation == found.spread[1] / found.spread[0]


def test_a_busy_day_and_the_quiet_one_soon_after_it_are_a_pair():
    assert middle(SWINGING) == 40
    assert swings(SWINGING) == ((2, 3), (6, 8))
    assert swings(EVEN) == ()


@pytest.mark.parametrize("logged", range(7))
def test_no_steadiness_is_told_of_fewer_than_seven_logged_days(logged):
    loads = (60, 20, 60, 20, 60, 20)[:logged] + (None,) * 8
    assert (variation(loads), steadiness(loads), middle(loads)) == (None, None, None)
    assert swings(loads) == ()


def test_days_of_nothing_but_rest_have_no_variation_and_no_swings():
    assert (variation([0] * 14), steadiness([0] * 14), swings([0] * 14)) == (None, None, ())
    mostly = [0] * 10 + [30, 0, 30, 0]
    assert swings(mostly) == ()
    assert steadiness(mostly) == 0


@pytest.mark.parametrize(
    ("steady", "word"),
    [
        (100, Evenness.QUITE_EVEN),
        (80, Evenness.QUITE_EVEN),
        (79, Evenness.SOME),
        (60, Evenness.SOME),
        (59, Evenness.BIG),
        (0, Evenness.BIG),
    ],
)
def test_steadiness_is_said_in_words(steady, word):
    assert evenness(steady) is word


@pytest.mark.parametrize(("busy", "quiet", "pairs"), [(52, 24, 1), (51.5, 24, 0), (52, 24.5, 0)])
def test_the_thresholds_themselves_count(busy, quiet, pairs):
    assert len(swings([40, 40, 40, 40, 40, 40, busy, quiet])) == pairs


def test_each_quiet_day_is_used_once():
    assert swings([40, 40, 40, 40, 40, 60, 60, 20]) == ((5, 7),)
    assert swings([40, 40, 40, 40, 40, 40, 40, 60, 60, 20, 20]) == ((7, 9), (8, 10))


def test_after_effort_that_costs_later_three_days_are_looked_ahead():
    loads = [40, 40, 40, 40, 60, 40, 40, 20]
    assert swings(loads) == ()
    assert swings(loads, look_ahead=3) == ((4, 7),)


def test_a_message_takes_two_pairs():
    days, uneven = of_days(SWINGING)
    assert uneven.swings == ((days[2], days[3]), (days[6], days[8]))
    assert uneven.tells_swings
    assert uneven.points_on(days[8]) == 15
    one = (*SWINGING[:8], 40, *SWINGING[9:])
    assert not of_days(one)[1].tells_swings


@given(days_in_a_row, st.data())
def test_an_unlogged_day_never_changes_variation_or_steadiness(loads, data):
    place = data.draw(st.integers(0, len(loads)))
    more = [*loads[:place], None, *loads[place:]]
    assert variation(more) == variation(loads)
    assert steadiness(more) == steadiness(loads)
    assert middle(more) == middle(loads)


@given(days_in_a_row, st.integers(0, 5), st.integers(0, 5), st.integers(1, 3))
def test_unlogged_days_before_and_after_never_change_a_swing(loads, before, after, look_ahead):
    more = [*[None] * before, *loads, *[None] * after]
    moved = tuple((busy - before, quiet - before) for busy, quiet in swings(more, look_ahead))
    assert moved == swings(loads, look_ahead)


@given(days_in_a_row, st.integers(1, 3))
def test_a_pair_is_of_logged_days_near_each_other_and_each_stands_in_one(loads, look_ahead):
    pairs = swings(loads, look_ahead)
    for busy, quiet in pairs:
        assert loads[busy] > loads[quiet] is not None
        assert 0 < quiet - busy <= look_ahead
    assert len({busy for busy, _ in pairs}) == len({quiet for _, quiet in pairs}) == len(pairs)


@given(days_in_a_row, st.randoms())
def test_the_order_of_days_never_matters_to_steadiness(loads, random):
    shuffled = loads[:]
    random.shuffle(shuffled)
    assert steadiness(shuffled) == steadiness(loads)
    assert steadiness(loads) is None or 0 <= steadiness(loads) <= 100
