"""The course of a check-in: which question is asked now, and what was answered so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.check_in import CORE, EXTRA, CheckIn, Question


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

    def _settled(self, ratings: Mapping[Question, int]) -> Asking:
        settled = self.settled | {self.now} if self.now else self.settled
        return replace(self, ratings=ratings, settled=settled, now=self.following)


def asking(extra: Iterable[Question], before: CheckIn | None) -> Asking:
    """Return the course for a day: at the first question, or done if ``before`` is there.

    Besides the core questions it has those of ``extra``, and those answered before.
    """
    ratings = dict(before.ratings) if before else {}
    more = frozenset(extra) | frozenset(ratings)
    questions = CORE + tuple(question for question in EXTRA if question in more)
    return Asking(
        questions=questions,
        ratings=ratings,
        settled=frozenset(questions) if before else frozenset(),
        now=None if before else questions[0],
    )
