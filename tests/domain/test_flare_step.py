"""What a flare does to the plan while it lasts and in the days after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.flare import (
    NO_END,
    FlareStep,
    Spell,
    flare_began_after,
    flare_followed,
    flare_state,
    spells_of,
    step_days,
)
from app.domain.plan import planned_day
from tests.support.builders import flare, plan

DAY = date(2026, 11, 1)
FLARE, FIRST, SECOND, NONE = FlareStep.FLARE, FlareStep.FIRST, FlareStep.SECOND, FlareStep.NONE


def day(number):
    return DAY + timedelta(days=number)


def steps(flares, count):
    spells = spells_of(flares)
    return [flare_state(spells, day(number)).step for number in range(count)]


@pytest.mark.parametrize(
    ("length", "each"), [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (8, 3), (40, 3)]
)
def test_both_steps_last_a_day_for_every_three_days_of_flare_up_to_three(length, each):
    assert step_days(Spell(day(0), day(length - 1))) == each
    expected = [FLARE] * length + [FIRST] * each + [SECOND] * each + [NONE] * 2
    assert steps([flare(day(0), day(length - 1))], len(expected)) == expected


def test_the_plan_is_halved_and_steps_back_up():
    spells = spells_of([flare(day(1), day(3))])
    days = [planned_day(day(number), None, [plan(DAY, 32)], spells, DAY) for number in range(7)]
    assert [each.planned for each in days] == [32, 16, 16, 16, 22.5, 27, 32]


def test_a_step_after_a_flare_says_which_days_it_comes_from_and_from_when_the_whole_plan_holds():
    spells = spells_of([flare(day(0), day(3))])
    assert flare_state(spells, day(2)).spell == Spell(day(0), day(3))
    assert flare_state(spells, day(2)).whole_from is None
    state = flare_state(spells, day(6))
    assert (state.spell, state.whole_from) == (Spell(day(0), day(3)), day(8))
    assert flare_state(spells, day(8)).spell is None


def test_a_flare_without_an_end_goes_on():
    [spell] = spells_of([flare(day(0))])
    assert spell == Spell(day(0), NO_END)
    assert steps([flare(day(0))], 30) == [FLARE] * 30


def test_a_short_flare_does_not_cut_the_steps_after_a_long_one_short():
    after = [flare(day(0), day(9)), flare(day(11), day(11), id="g")]
    assert steps(after, 16)[9:] == [FLARE, FIRST, FLARE, FIRST, SECOND, SECOND, SECOND]


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=6)


@given(spans, st.randoms())
def test_the_same_days_noted_as_any_flares_in_any_order_do_the_same(spans, random):
    flares = [
        flare(day(first), day(first + more), id=str(key)) for key, (first, more) in enumerate(spans)
    ]
    random.shuffle(flares)
    flare_days = {first + add for first, more in spans for add in range(more + 1)}
    one_each = [flare(day(number), day(number), id=str(number)) for number in flare_days]
    assert spells_of(flares) == spells_of(one_each)


@given(spans, st.integers(1, 400).map(lambda number: number / 2))
def test_a_plan_is_never_zero_and_never_more_than_the_whole(spans, points):
    spells = spells_of(flare(day(first), day(first + more)) for first, more in spans)
    for number in range(45):
        planned = planned_day(day(number), None, [plan(DAY, points)], spells, DAY).planned
        assert 0 < planned <= points


@pytest.mark.parametrize(
    ("number", "look_back", "followed", "began"),
    [
        (7, 2, False, False),
        (8, 2, True, True),
        (7, 3, True, True),
        (10, 2, True, True),
        (11, 2, True, False),
        (12, 2, True, False),
        (13, 2, False, False),
    ],
)
def test_a_flare_follows_a_day_within_the_days_looked_back(number, look_back, followed, began):
    spells = spells_of([flare(day(10), day(12))])
    assert flare_followed(spells, day(number), look_back) is followed
    assert flare_began_after(spells, day(number), look_back) is began
