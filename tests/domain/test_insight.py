"""A look back: what is asked, when there is a look, and what it may tell."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import insight
from app.domain.activity import ActivityKind
from app.domain.association import BLOCK
from app.domain.check_in import Question
from app.domain.habit import BlankDays
from app.domain.insight import (
    About,
    Asked,
    Facts,
    State,
    Terms,
    asks_about_blanks,
    busy,
    hard_day,
    in_ten,
    next_look,
    questions,
    span,
    steps,
    window,
)

MONDAY = date(2026, 11, 2)
"""A block begins; the look of the four before holds until the next one."""
TODAY = date(2026, 11, 22)
PHYSICAL, MENTAL, SOCIAL = ActivityKind.PHYSICAL, ActivityKind.MENTAL, ActivityKind.SOCIAL


def facts(days=None, **lists):
    """Facts that end yesterday, each of the ``lists`` made by a function of the day's place."""
    first, last = span(TODAY)
    count = (last - first).days + 1
    lists = {"points": lambda at: None, "noted": lambda at: False} | lists
    return Facts(
        first=first,
        last=last,
        **{name: _listed(made, count, days) for name, made in lists.items()},
    )


def _listed(made, count, days):
    if isinstance(made, dict):
        return {key: _listed(each, count, days) for key, each in made.items()}
    start = 0 if days is None else count - days
    return [made(at) if at >= start else None for at in range(count)]


USUAL = Terms()


def said(known, terms=USUAL, today=TODAY):
    *_, last = steps(known, terms, today)
    return {finding.asked: finding for finding in last}


def people_pay_for_busy_days(blocks=13, more=3):
    """Every fourth day or so is busy; the day after is rated higher."""
    chance = random.Random(5)
    marked = [chance.random() < 0.3 for _ in range(500)]
    rated = [4 + chance.randint(-1, 1) + more * marked[at - 1] for at in range(500)]
    return facts(
        blocks * BLOCK + 20,
        points=lambda at: 50.0 if marked[at] else 20.0,
        ratings={Question.IN_THE_WAY: lambda at: rated[at]},
        noted=lambda at: True,
    )


BUSY = Asked(About.BUSY, 1)


def test_a_day_is_busy_from_a_third_more_than_the_middle_of_its_four_weeks():
    points = [30, 31, 29, 45, 30, None, 28, 40, 30, 39, *[30] * 18]
    assert busy(points)[:10] == [0, 0, 0, 1, 0, None, 0, 1, 0, 1]


def test_with_fewer_than_seven_logged_days_no_day_of_the_four_weeks_is_busy():
    assert busy([30, 90, *[None] * 21, 30, 30, 30, 30, None]) == [None] * 28


@pytest.mark.parametrize(
    ("part", "whole", "tenths"), [(9, 12, 8), (4, 15, 3), (1, 4, 3), (0, 7, 0)]
)
def test_about_so_many_in_ten_is_rounded_upward(part, whole, tenths):
    assert in_ten(part, whole) == tenths


def test_a_hard_day_lies_two_above_the_own_middle():
    assert hard_day([4, None, 5, 6]) == 7
    assert hard_day([8, 8, 9]) == 10


def test_no_day_can_be_hard_two_above_an_own_middle_of_more_than_eight():
    assert hard_day([8, 9]) is None
    worst = people_pay_for_busy_days(more=1)
    worst.ratings[Question.IN_THE_WAY][:] = [
        rating if rating is None else min(10, rating + 5)
        for rating in worst.ratings[Question.IN_THE_WAY]
    ]
    finding = said(worst)[BUSY]
    assert finding.hard_from is None


@pytest.mark.parametrize(("middle", "asks"), [(8, True), (9, False)])
def test_much_stress_is_not_asked_about_where_no_day_can_be_two_above_the_own_middle(middle, asks):
    known = facts(ratings={Question.STRAIN: lambda at: (middle, middle, 10)[at % 3]})
    assert (Asked(About.STRAIN, 1) in questions(known, USUAL)) is asks


def test_looks_are_four_weeks_apart_and_leave_out_the_block_that_is_not_over():
    first, last = window(TODAY)
    assert last == MONDAY - timedelta(days=1)
    assert (last - first).days + 1 == 13 * BLOCK
    assert window(TODAY, looks_ago=1) == (first - timedelta(days=28), last - timedelta(days=28))
    assert span(TODAY) == (first - timedelta(days=28), TODAY - timedelta(days=1))
    assert next_look(TODAY) == date(2026, 11, 30)
    assert {window(MONDAY + timedelta(days=on)) for on in range(28)} == {(first, last)}


def test_questions_are_fixed_and_at_most_ten():
    everything = facts(
        points=lambda at: 30.0,
        by_kind={MENTAL: lambda at: 5.0, PHYSICAL: lambda at: 20.0, SOCIAL: lambda at: 1.0},
        ratings={Question.STRAIN: lambda at: 3},
        marks={
            name: lambda at, often=often: int(at % often == 0) for name, often in HABITS.items()
        },
    )
    terms = Terms(look_back=3, habits=dict.fromkeys((*HABITS, "never"), BlankDays.NOT_ASKED))
    assert questions(everything, terms) == (
        Asked(About.BUSY, 1),
        Asked(About.BUSY, 2),
        Asked(About.BUSY, 3),
        Asked(About.BUSY_KIND, 1, PHYSICAL),
        Asked(About.BUSY_KIND, 1, MENTAL),
        Asked(About.STRAIN, 1),
        Asked(About.HABIT, 1, "walk"),
        Asked(About.HABIT, 1, "tea"),
        Asked(About.HABIT, 1, "nap"),
    )
    assert Asked(About.STRAIN, 1) not in questions(everything, Terms(outcome=Question.STRAIN))


HABITS = {"walk": 2, "tea": 3, "nap": 4, "read": 5}


def test_what_follows_busy_days_is_told_once_two_looks_have_seen_it():
    finding = said(people_pay_for_busy_days())[BUSY]
    assert finding.state is State.TOLD
    assert finding.comparison.gap == pytest.approx(3, abs=0.5)
    hard, after = finding.hard(marked=True)
    assert hard > after / 2
    assert finding.hard(marked=False)[0] == 0


def test_one_look_alone_tells_nothing():
    finding = said(people_pay_for_busy_days(blocks=2))[BUSY]
    assert finding.state is State.QUIET
    assert finding.comparison.gap > 2
    assert said(people_pay_for_busy_days(blocks=3))[BUSY].state is State.TOLD


def test_another_rating_begins_the_looks_anew():
    known = people_pay_for_busy_days()
    before = MONDAY - timedelta(days=28)
    for since, state in ((before, State.TOLD), (before + timedelta(days=1), State.QUIET)):
        assert said(known, Terms(since=since))[BUSY].state is state


def test_too_little_waits_and_says_how_many_pairs_there_are():
    finding = said(people_pay_for_busy_days(blocks=1))[BUSY]
    assert (finding.state, finding.comparison, len(finding.pairs)) == (State.WAITING, None, 27)


def test_the_block_that_is_not_over_is_never_used():
    known = people_pay_for_busy_days()
    later = people_pay_for_busy_days()
    for at in range(later.place(MONDAY), len(later)):
        later.ratings[Question.IN_THE_WAY][at] = 10
        later.points[at] = 999.0
    assert _told(said(known)) == _told(said(later))


def _told(findings):
    return {asked: (each.state, each.comparison, each.pairs) for asked, each in findings.items()}


def test_a_look_is_the_same_whenever_it_is_worked_out_and_on_whichever_device():
    known = people_pay_for_busy_days()
    assert _told(said(known)) == _told(said(known))
    assert _told(said(known, today=TODAY)) == _told(said(known, today=MONDAY))


def test_a_blank_is_taken_as_not_done_only_where_the_person_said_so():
    known = facts(
        marks={"walk": lambda at: 1 if at % 3 == 0 else None},
        ratings={Question.IN_THE_WAY: lambda at: at % 5},
        noted=lambda at: at % 4 != 0,
    )
    sides = {}
    for meaning in BlankDays:
        finding = said(known, Terms(habits={"walk": meaning}))[Asked(About.HABIT, 1, "walk")]
        sides[meaning] = finding.hard(marked=False)[1]
    assert sides.pop(BlankDays.NOT_DONE) > 100
    assert set(sides.values()) == {0}


@pytest.mark.parametrize(
    ("done", "not_done", "asks"), [(20, 9, True), (19, 9, False), (20, 10, False)]
)
def test_blanks_are_asked_about_once_and_only_where_it_matters(done, not_done, asks):
    known = facts(
        marks={"walk": lambda at: 1 if at < done else 0 if at < done + not_done else None}
    )
    for meaning in BlankDays:
        asked = asks_about_blanks(known, Terms(habits={"walk": meaning}))
        assert asked == ("walk" if asks and meaning is BlankDays.NOT_ASKED else None)


@settings(max_examples=15)
@given(st.integers(0, 2**32), st.integers(0, 40))
def test_fewer_than_the_minima_say_nothing_whatever_the_values(seed, pairs):
    chance = random.Random(seed)
    known = facts(
        points=lambda at: chance.choice((10.0, 80.0)) if at < pairs else None,
        ratings={Question.IN_THE_WAY: lambda at: chance.randint(0, 10)},
    )
    assert {each.state for each in said(known).values()} == {State.WAITING}


def test_a_kind_is_busy_beside_the_days_that_had_some_of_it():
    known = facts(
        points=lambda at: 30.0,
        by_kind={MENTAL: lambda at: (0, 10, 10, 40)[at % 4], PHYSICAL: lambda at: 20.0},
        ratings={Question.IN_THE_WAY: lambda at: 5},
    )
    pairs = said(known)[Asked(About.BUSY_KIND, 1, MENTAL)].pairs
    assert {pair.marked for pair in pairs if known.place(pair.day) % 4 == 3} == {True}
    assert {pair.marked for pair in pairs if known.place(pair.day) % 4 != 3} == {False}
    assert insight.window(TODAY)[0] <= pairs[0].day
