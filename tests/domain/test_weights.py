"""Weights of the kinds of activity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.activity import EQUAL, HEAVIEST, LIGHTEST, ActivityKind, Weights, points
from app.domain.errors import InvalidInput
from tests.support.builders import activity as an_activity
from tests.support.strategies import activities, efforts, minutes

weights = st.floats(LIGHTEST, HEAVIEST)


@given(activities)
def test_kinds_count_alike_until_the_person_says_otherwise(activity):
    assert EQUAL.points_of(activity) == points(activity.effort, activity.minutes)


def test_a_weight_counts_for_its_kind_alone():
    heavier = EQUAL.weighing(ActivityKind.PHYSICAL, 1.5)
    assert heavier.points_of(an_activity(minutes=15)) == 3
    assert heavier.of(ActivityKind.MENTAL) == 1


@given(efforts, minutes, weights)
def test_weighed_points_are_never_negative_and_grow_with_effort_and_minutes(effort, long, weight):
    base = points(effort, long, weight)
    assert base >= 0
    assert points(min(10, effort + 1), long, weight) >= base
    assert points(effort, min(1440, long + 1), weight) >= base


@pytest.mark.parametrize("weight", [0.4, 2.1, 0, -1, float("nan")])
def test_a_weight_outside_its_range_is_refused(weight):
    with pytest.raises(InvalidInput, match="weight_range"):
        Weights(mental=weight)


def test_weights_move_by_quarters_within_their_range():
    assert EQUAL.stepped(ActivityKind.SOCIAL, -1).social == 0.75
    assert EQUAL.stepped(ActivityKind.SOCIAL, -9).social == 0.5
    assert EQUAL.stepped(ActivityKind.SOCIAL, 9).social == 2
