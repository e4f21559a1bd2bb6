"""A quick check-in: one question answered with one of a few words, for days in a flare."""

from __future__ import annotations

from enum import StrEnum

from app.domain.check_in import CheckIn, Question

ASKED = Question.PAIN
"""The one question that is asked (our choice: the first of the four)."""


class QuickAnswer(StrEnum):
    """The words to choose from."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    MUCH = "much"
    MOST = "most"


RATINGS = {
    QuickAnswer.NONE: 0,
    QuickAnswer.LITTLE: 3,
    QuickAnswer.SOME: 5,
    QuickAnswer.MUCH: 8,
    QuickAnswer.MOST: 10,
}
"""What each word is kept as, spread over 0 to 10 (our choice, and said beside each word)."""


def quick_answer(check_in: CheckIn | None) -> QuickAnswer | None:
    """Return the word that says what ``check_in`` holds; ``None`` if none says just that."""
    rating = check_in.ratings.get(ASKED) if check_in else None
    return next((answer for answer, kept in RATINGS.items() if kept == rating), None)


def with_quick_answer(check_in: CheckIn | None, answer: QuickAnswer) -> dict[Question, int]:
    """Return the ratings of ``check_in`` with ``answer`` among them; all others stay."""
    return {**(check_in.ratings if check_in else {}), ASKED: RATINGS[answer]}
