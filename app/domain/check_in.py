"""A check-in: how the last day was, rated 0 to 10, at most once a day, all optional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

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
