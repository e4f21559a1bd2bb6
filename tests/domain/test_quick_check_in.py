"""The quick check-in of a flare: one word, kept as one number, and nothing else touched."""

from __future__ import annotations

import pytest

from app.domain.check_in import (
    ASKED,
    HIGHEST,
    RATINGS,
    Question,
    QuickAnswer,
    quick_answer,
    with_quick_answer,
)
from tests.support.builders import check_in


def checked(**ratings):
    named = {Question(name): rating for name, rating in ratings.items()}
    return check_in(ratings=named)


def test_the_words_go_from_nothing_to_the_most():
    ratings = list(RATINGS.values())
    assert ratings == sorted(ratings)
    assert (ratings[0], ratings[-1]) == (0, HIGHEST)
    assert set(RATINGS) == set(QuickAnswer)


@pytest.mark.parametrize("answer", QuickAnswer)
def test_a_quick_check_in_is_read_back_and_leaves_other_answers_alone(answer):
    before = checked(pain=4, fog=7)
    after = with_quick_answer(before, answer)
    assert after == {ASKED: RATINGS[answer], Question.FOG: 7}
    assert quick_answer(checked(**after)) is answer


def test_a_number_between_the_words_is_none_of_them():
    assert quick_answer(checked(pain=4)) is None
    assert quick_answer(checked(fog=5)) is None
    assert quick_answer(None) is None
