"""The baseline of one activity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import ActivityKind
from app.domain.baseline import MOST_OF_IT, Baseline, single_baseline, timings_of_week, under
from app.domain.caution import AFTER_EFFORT, ORDINARY
from app.domain.errors import InvalidInput
from tests.support.builders import activity
from tests.support.clock import SUNDAY, TODAY, ago
from tests.support.strategies import minutes


def walk(days_ago, minutes, name="Walk"):
    return activity(ago(days_ago), minutes=minutes, name=name)


@pytest.mark.parametrize(("factor", "found"), [(0.5, 4), (0.8, 6.4)])
def test_a_baseline_is_a_part_of_the_mean_of_three_readings(factor, found):
    assert single_baseline([6, 8, 10], factor) == pytest.approx(found)
    assert single_baseline([6, 8], factor) is None


@given(st.lists(minutes, min_size=3), st.randoms())
def test_the_order_of_readings_never_matters(timings, random):
    shuffled = timings[:]
    random.shuffle(shuffled)
    assert single_baseline(shuffled) == single_baseline(timings)


def test_a_baseline_takes_half_or_four_fifths():
    stamp = {"id": "1", "name": "Walk", "kind": ActivityKind.PHYSICAL, "changed": SUNDAY}
    assert Baseline(**stamp, timings=(6, 8)).minutes is None
    assert Baseline(**stamp, timings=(6, 8, 10)).minutes == 4
    with pytest.raises(InvalidInput, match="baseline_factor"):
        Baseline(**stamp, timings=(), factor=0.9)
    with pytest.raises(InvalidInput, match="minutes_range"):
        Baseline(**stamp, timings=(0,))


@given(st.lists(minutes, max_size=6))
def test_a_baseline_in_whole_minutes_is_never_more_than_it_is_but_at_least_one(timings):
    stamp = {"id": "1", "name": "Walk", "kind": ActivityKind.PHYSICAL, "changed": SUNDAY}
    found = Baseline(**stamp, timings=tuple(timings))
    if found.minutes is None:
        assert found.whole_minutes is None
    else:
        assert found.whole_minutes == max(1, int(found.minutes))


def test_an_ordinary_week_stands_in_for_readings():
    logged = [walk(0, 5), walk(6, 7), walk(7, 99), walk(1, 88, "Stairs")]
    assert timings_of_week(logged, "Walk", ActivityKind.PHYSICAL, TODAY) == (5, 7)


def test_whoever_says_later_that_effort_costs_them_gets_half_of_a_baseline():
    kept = Baseline(
        id="1",
        name="Piano",
        kind=ActivityKind.MENTAL,
        timings=(20, 25, 30),
        factor=MOST_OF_IT,
        changed=SUNDAY,
    )
    assert under(kept, ORDINARY) == kept
    assert under(kept, AFTER_EFFORT).minutes == 12.5
