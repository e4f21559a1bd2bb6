"""The bars of days, beside each other and beside their plans."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.plan import PlannedDay, PlannedDays, bars_of
from tests.support.builders import plan
from tests.support.clock import TODAY

PLAN = plan(points=24)
BLANK = PlannedDay(day=TODAY, points=None, plan=None)

loads = st.none() | st.floats(0, 500)
plans = st.none() | st.floats(0.5, 500).map(lambda points: replace(PLAN, points=points))


def bars(*days: PlannedDay):
    return bars_of(PlannedDays(days))


def test_a_day_not_logged_has_no_bar_and_the_highest_day_is_full() -> None:
    blank, full = bars(BLANK, replace(BLANK, points=16))
    assert (blank.points, blank.share) == (None, 0)
    assert (full.points, full.share) == (16, 1)


def test_a_quiet_week_looks_quiet() -> None:
    assert bars(replace(BLANK, points=2.5))[0].share == 0.25


def test_the_plan_has_a_place_of_its_own_also_above_every_bar() -> None:
    [planned] = bars(replace(BLANK, points=12, plan=PLAN))
    assert (planned.share, planned.plan_share) == (0.5, 1)
    assert bars(BLANK)[0].plan_share is None


def test_near_the_edge_is_not_over_the_plan() -> None:
    near, over = bars(*(replace(BLANK, points=points, plan=PLAN) for points in (25.5, 31)))
    assert (near.is_over, over.is_over) == (False, True)


@given(st.lists(st.builds(replace, st.just(BLANK), points=loads, plan=plans), min_size=1))
def test_no_part_of_a_bar_is_longer_than_there_is_room_for(days: list[PlannedDay]) -> None:
    for bar in bars(*days):
        assert 0 <= bar.share <= 1
        assert bar.plan_share is None or 0 < bar.plan_share <= 1
