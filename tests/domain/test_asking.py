"""The course of a check-in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.check_in import CORE, EXTRA, Question, answered, asking
from tests.support.builders import check_in

ratings = st.integers(0, 10)
given_or_not = st.lists(st.none() | ratings, min_size=4, max_size=4)


def gone_through(course, answers):
    for rating in answers:
        course = course.left_blank() if rating is None else course.answered(rating)
    return course


def test_a_check_in_begins_with_the_first_question_and_nothing_in_front_of_it():
    course = asking((), None)
    assert course.questions == CORE
    assert (course.now, course.place, course.before) == (Question.PAIN, 1, None)
    assert course.following is Question.TIREDNESS


@given(given_or_not)
def test_four_steps_settle_it_and_keep_exactly_the_answers(answers):
    course = gone_through(asking((), None), answers)
    assert course.now is None
    assert course.settled == frozenset(CORE)
    assert course.ratings == {q: r for q, r in zip(CORE, answers, strict=True) if r is not None}


@given(st.lists(st.sampled_from(EXTRA)))
def test_extra_questions_come_after_the_core_in_their_own_order_and_once(extra):
    course = asking(extra, None)
    assert course.questions[:4] == CORE
    assert course.questions[4:] == tuple(q for q in EXTRA if q in extra)


def test_a_check_in_answered_before_is_there_and_all_of_it_is_settled():
    course = asking((Question.FOG,), check_in(ratings={Question.PAIN: 3, Question.ENERGY: 0}))
    assert course.questions == (*CORE, Question.FOG, Question.ENERGY)
    assert course.now is None
    assert course.ratings == {Question.PAIN: 3, Question.ENERGY: 0}
    assert course.settled == frozenset(course.questions)


@given(given_or_not, st.sampled_from(CORE), ratings)
def test_a_question_turned_to_afterwards_is_answered_and_the_course_is_done_again(
    answers, question, rating
):
    done = gone_through(asking((), None), answers)
    turned = done.turned_to(question)
    assert turned.now is question
    assert turned.ratings == done.ratings
    again = turned.answered(rating)
    assert again.now is None
    assert again.ratings == {**done.ratings, question: rating}


def test_going_back_keeps_what_was_answered_in_front_and_behind():
    course = gone_through(asking((), None), [5, 6])
    back = course.turned_to(course.before)
    assert back.now is Question.TIREDNESS
    assert back.answered(7).ratings == {Question.PAIN: 5, Question.TIREDNESS: 7}
    assert back.answered(7).now is Question.UNREFRESHED


def test_a_question_passed_over_is_asked_after_the_last():
    course = asking((), None).turned_to(Question.IN_THE_WAY)
    assert course.answered(1).now is Question.PAIN


def test_leaving_blank_takes_an_earlier_answer_away():
    course = asking((), check_in(ratings=dict.fromkeys(CORE, 5))).turned_to(Question.PAIN)
    assert Question.PAIN not in course.left_blank().ratings


@pytest.mark.parametrize("rating", [0, 10])
def test_once_all_is_settled_there_is_nothing_to_answer(rating):
    done = asking((), check_in(ratings={Question.PAIN: 3}))
    assert done.answered(rating).ratings == done.ratings
    assert done.place == 4


RATED = st.dictionaries(st.sampled_from(Question), ratings)


def noted(of, note=""):
    return check_in(ratings=of, note=note) if of or note else None


@given(RATED, RATED, st.sampled_from(["", "a walk"]))
def test_a_check_in_that_was_only_looked_at_changes_nothing_noted_meanwhile(before, since, note):
    seen = answered((), noted(before, note))
    assert seen.beside(noted(since, "a long walk")) == (since, "a long walk")


@given(RATED, st.sampled_from(CORE), ratings, st.sampled_from(EXTRA), ratings)
def test_what_was_changed_in_two_places_is_kept_from_both(before, here, rating, there, other):
    seen = answered((), noted(before, "a walk"))
    mine = replace(seen, asking=seen.asking.turned_to(here).answered(rating))
    kept = mine.beside(noted({**before, there: other}, "a long walk"))
    assert kept == ({**before, there: other, here: rating}, "a long walk")


def test_an_answer_left_blank_stays_so_beside_what_was_noted_meanwhile():
    seen = answered((), noted({Question.PAIN: 5, Question.FOG: 2}))
    blank = replace(seen, asking=seen.asking.turned_to(Question.PAIN).left_blank(), note="a walk")
    assert blank.beside(noted({Question.PAIN: 5, Question.FOG: 3})) == (
        {Question.FOG: 3},
        "a walk",
    )


@given(RATED, RATED, st.sampled_from(["", "a walk", "a walk "]))
def test_a_check_in_goes_on_over_what_was_noted_with_the_same_question_asked(before, since, note):
    seen = answered((), noted(before)).asking.turned_to(Question.PAIN)
    begun = replace(answered((), noted(before)), asking=seen, note=note)
    stored = noted(since)
    on = begun.upon(stored)
    assert on.rests_on(stored)
    assert on.asking.now is Question.PAIN
    assert on.asking.questions == asking((), noted({**before, **since})).questions
    assert since.keys() <= on.asking.settled
    assert (on.note, on.beside(stored)) == (note, begun.beside(stored))
