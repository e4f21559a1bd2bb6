"""The ranges of what a person can enter."""

from __future__ import annotations

import pytest

from app.domain.check_in import CORE, EXTRA, Question
from app.domain.entry import LONGEST_MINUTES, LONGEST_NOTE, checked_minutes, checked_note
from app.domain.errors import InvalidInput
from app.domain.settings import AfterEffort, Settings
from tests.support.builders import check_in, rest


@pytest.mark.parametrize("rating", [-1, 11, 100])
def test_a_rating_outside_its_range_is_refused(rating):
    with pytest.raises(InvalidInput, match="rating_range"):
        check_in(ratings={Question.PAIN: 5, Question.FOG: rating})


@pytest.mark.parametrize("rating", [0, 10])
def test_the_ends_of_the_range_are_ratings_like_others(rating):
    assert check_in(ratings={Question.PAIN: rating}).ratings == {Question.PAIN: rating}


def test_every_question_is_either_asked_always_or_on_request():
    assert (*CORE, *EXTRA) == tuple(Question)


@pytest.mark.parametrize("minutes", [0, -5, LONGEST_MINUTES + 1, 100_000, float("nan")])
def test_a_rest_that_does_not_fit_a_day_is_refused(minutes):
    with pytest.raises(InvalidInput, match="minutes_range"):
        rest(minutes=minutes)
    assert checked_minutes(LONGEST_MINUTES) == LONGEST_MINUTES


def test_a_note_loses_only_its_blank_edges_and_keeps_what_is_inside():
    assert checked_note(" \n one\n\n two \t") == "one\n\n two"
    assert len(checked_note("x" * LONGEST_NOTE)) == LONGEST_NOTE
    with pytest.raises(InvalidInput, match="note_too_long"):
        checked_note("x" * (LONGEST_NOTE + 1))


@pytest.mark.parametrize("size", [79, 201, 0, -100])
def test_a_text_size_outside_its_range_is_refused(size):
    with pytest.raises(InvalidInput, match="text_size_range"):
        Settings(text_size=size)


def test_not_sure_is_treated_with_the_same_care_as_yes():
    careful = [answer for answer in AfterEffort if Settings(after_effort=answer).careful]
    assert careful == [AfterEffort.YES, AfterEffort.UNSURE]
