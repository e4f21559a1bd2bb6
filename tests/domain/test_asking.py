"""The course of a check-in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.check_in import CORE, EXTRA, Question, asking
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
