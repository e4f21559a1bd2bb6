"""A check-in: how the last day was, rated 0 to 10, at most once a day, all optional."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.domain.change import moved_keys
from app.domain.entry import Entry, checked_note
from app.domain.errors import InvalidInput

HIGHEST = 10
"""Ratings are whole numbers from 0 (none) to this (the most)."""


class Question(StrEnum):
    """What can be rated (own items, evidence 5; nothing is ever added up)."""

    PAIN = "pain"
    TIREDNESS = "tiredness"
    UNREFRESHED = "unrefreshed"
    IN_THE_WAY = "in_the_way"
    FOG = "fog"
    DIZZINESS = "dizziness"
    COLD_OR_TINGLING = "cold_or_tingling"
    STRAIN = "strain"
    ENERGY = "energy"


CORE = (Question.PAIN, Question.TIREDNESS, Question.UNREFRESHED, Question.IN_THE_WAY)
"""The four asked unless the person switches on more (evidence 5)."""

EXTRA = tuple(question for question in Question if question not in CORE)
"""The ones a person can switch on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Entry):
    """Ratings for one day; a question left out is unknown, not zero.

    Raises:
        InvalidInput: If a rating is not a whole number from 0 to 10, or the note is too long.

    """

    ratings: Mapping[Question, int] = field(hash=False)
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no person can have meant."""
        for rating in self.ratings.values():
            if not 0 <= rating <= HIGHEST:
                raise InvalidInput("rating_range", rating=rating)
        checked_note(self.note)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Questions asked one at a time; each can be answered, left blank and gone back to."""

    questions: tuple[Question, ...]
    ratings: Mapping[Question, int]
    settled: frozenset[Question]
    """The questions that were answered or left blank."""
    now: Question | None
    """The question asked now; none once all are settled."""

    @property
    def before(self) -> Question | None:
        """The question in front of the one asked now, if there is one."""
        place = self.questions.index(self.now) if self.now else 0
        return self.questions[place - 1] if place else None

    @property
    def following(self) -> Question | None:
        """The question that comes after the one asked now, if one is not settled yet."""
        place = self.questions.index(self.now) if self.now else 0
        onward = self.questions[place + 1 :] + self.questions[:place]
        return next((question for question in onward if question not in self.settled), None)

    @property
    def place(self) -> int:
        """Which question is asked now, counted from 1."""
        return self.questions.index(self.now) + 1 if self.now else len(self.questions)

    def answered(self, rating: int) -> Asking:
        """Return the course after ``rating`` was given to the question asked now."""
        if self.now is None:
            return self
        return self._settled({**self.ratings, self.now: rating})

    def left_blank(self) -> Asking:
        """Return the course after the question asked now was left without an answer."""
        kept = {question: r for question, r in self.ratings.items() if question is not self.now}
        return self._settled(kept)

    def turned_to(self, question: Question) -> Asking:
        """Return the course with ``question`` asked now; its answer stays until it changes."""
        return replace(self, now=question)

    def with_ratings(self, ratings: Mapping[Question, int]) -> Asking:
        """Return the course with ``ratings``, as they were noted elsewhere; those are settled."""
        questions = _course({*self.questions, *ratings})
        settled = self.settled | ratings.keys()
        return replace(self, questions=questions, ratings=ratings, settled=settled)

    def _settled(self, ratings: Mapping[Question, int]) -> Asking:
        settled = self.settled | {self.now} if self.now else self.settled
        return replace(self, ratings=ratings, settled=settled, now=self.following)


def asking(extra: Iterable[Question], before: CheckIn | None) -> Asking:
    """Return the course for a day: at the first question, or done if ``before`` is there.

    Besides the core questions it has those of ``extra``, and those answered before.
    """
    ratings = dict(before.ratings) if before else {}
    questions = _course({*extra, *ratings})
    return Asking(
        questions=questions,
        ratings=ratings,
        settled=frozenset(questions) if before else frozenset(),
        now=None if before else questions[0],
    )


def _course(more: Collection[Question]) -> tuple[Question, ...]:
    """Return the questions of a course, in their order: the core ones, and ``more``."""
    return CORE + tuple(question for question in EXTRA if question in more)


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered so far, and the note beside it, over what was noted when it was begun."""

    asking: Asking
    note: str
    ratings_before: Mapping[Question, int] = field(default_factory=dict)
    note_before: str = ""

    def rests_on(self, stored: CheckIn | None) -> bool:
        """Return whether this was begun over ``stored``, as it stands now."""
        return (dict(self.ratings_before), self.note_before) == _noted(stored)

    def beside(self, stored: CheckIn | None) -> tuple[dict[Question, int], str]:
        """Return ratings and note of a day with what was changed here; all else is as ``stored``.

        What was noted elsewhere meanwhile stays, unless the same was changed here, too.
        """
        known, note = _noted(stored)
        ratings = moved_keys(known, self.ratings_before, self.asking.ratings)
        return ratings, note if self.note.strip() == self.note_before else self.note.strip()

    def upon(self, stored: CheckIn | None) -> Answered:
        """Return this as it goes on over ``stored``, with the same question asked."""
        before, note_before = _noted(stored)
        ratings, note = self.beside(stored)
        return Answered(
            self.asking.with_ratings(ratings),
            self.note if self.note.strip() == note else note,
            before,
            note_before,
        )


def answered(extra: Iterable[Question], stored: CheckIn | None) -> Answered:
    """Return what is known of a day from ``stored``, for its course with ``extra`` questions."""
    ratings, note = _noted(stored)
    return Answered(asking(extra, stored), note, ratings, note)


def _noted(stored: CheckIn | None) -> tuple[dict[Question, int], str]:
    return (dict(stored.ratings), stored.note) if stored else ({}, "")


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
