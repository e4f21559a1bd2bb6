"""The observation week, and the plan offered from it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import Answer, Reply, Topic, may_speak, with_answer
from app.domain.caution import AFTER_EFFORT, ORDINARY
from app.domain.flare import Spell
from app.domain.plan import observation, offer
from tests.support.clock import TODAY
from tests.support.days import WEEK

points = st.integers(1, 200).map(lambda number: number / 2)


def days(*loads):
    return [(TODAY - timedelta(days=len(loads) - place), each) for place, each in enumerate(loads)]


def test_seven_days_that_are_over_let_a_plan_be_offered():
    six = observation([*WEEK[:6], 10])
    assert (six.logged, six.over, six.offers, six.can_be_asked) == (7, 6, False, True)
    assert observation([*WEEK, None]).offers
    assert not observation([30, 20, None]).can_be_asked
    assert observation([]).logged == 0


def test_the_offer_is_four_fifths_of_the_usual_day_and_can_be_gentler():
    made = offer(days(*WEEK), (), ORDINARY)
    assert (made.level, made.factor, made.points) == (40, 0.8, 32)
    assert [made.with_factor(each).points for each in made.factors] == [32, 28, 20]


def test_after_effort_that_costs_later_it_is_half_and_nothing_else():
    made = offer(days(*WEEK), (), AFTER_EFFORT)
    assert (made.points, made.factors) == (20, (0.5,))
    with pytest.raises(ValueError, match=r"0\.8"):
        made.with_factor(0.8)


def test_days_in_a_flare_and_those_it_followed_do_not_count():
    flare = (Spell(TODAY - timedelta(days=1), TODAY - timedelta(days=1)),)
    made = offer(days(*WEEK), flare, ORDINARY)
    assert [load.flare_after for load in made.days] == [False] * 4 + [True] * 3
    assert made.level == 35
    assert offer(days(*WEEK), flare, AFTER_EFFORT).level == 40


def test_fewer_than_three_calm_days_are_too_few():
    assert offer(days(30, None, 50), (), ORDINARY) is None
    assert offer(days(30, 40, 50), (), ORDINARY).level == 40
    flare = (Spell(TODAY - timedelta(days=1), date.max),)
    assert offer(days(30, 40, 50), flare, ORDINARY) is None


def test_days_of_nothing_but_rest_make_no_plan():
    assert offer(days(*[0] * 7), (), ORDINARY) is None


def test_the_newest_fourteen_logged_days_are_taken():
    made = offer(days(*[90] * 5, *[40] * 14), (), ORDINARY)
    assert len(made.days) == 14
    assert made.level == 40


@given(st.lists(st.none() | points, max_size=20), st.data())
def test_an_unlogged_day_never_changes_the_level_offered(loads, data):
    place = data.draw(st.integers(0, len(loads)))
    logged, more = days(*loads), days(*loads)
    more.insert(place, (TODAY - timedelta(days=100), None))
    assert offer(more, (), ORDINARY) == offer(logged, (), ORDINARY)
    assert offer(more[::-1], (), ORDINARY) == offer(logged, (), ORDINARY)


def test_an_answer_takes_the_place_of_the_one_before_about_the_same():
    later = Answer(topic=Topic.PLAN, reply=Reply.LATER, day=TODAY)
    never = Answer(topic=Topic.PLAN, reply=Reply.NEVER, day=TODAY)
    other = Answer(topic=Topic.SWINGS, reply=Reply.NEVER, day=TODAY)
    answers = with_answer((later, other), Topic.PLAN, never)
    assert set(answers) == {never, other}
    assert with_answer(answers, Topic.PLAN, None) == (other,)
    assert may_speak((later, other), Topic.PLAN, TODAY + timedelta(days=14))
    assert not may_speak((later, other), Topic.PLAN, TODAY + timedelta(days=13))
    assert not may_speak((later, other), Topic.SWINGS, TODAY + timedelta(days=999))
