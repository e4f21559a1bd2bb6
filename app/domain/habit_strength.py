"""The strength of a habit: its score, the days behind it, and how surely it can be said."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from app.domain.flare import Flare, flare_on
from app.domain.habit import KNOWN, DayMark, Frequency, kept, scores, shares
from app.domain.habit_mark import HabitMark

LEAST_KNOWN = 7
"""Below so many known days no score is shown: a few days say nothing (our choice)."""

RECENT = 28
"""Among how many days back the known ones are counted, to say how sure it is (our choice)."""

SETTLING_FROM, PART_FROM = 1 / 3, 2 / 3
"""From where on a score has other words: three equal parts (our choice)."""

NEGLIGIBLE = 1 / 1000
"""Days that together weigh less than this need not be read (our choice)."""


class Footing(StrEnum):
    """A score in words. None of them says that there is too little of anything."""

    FINDING = "finding"
    SETTLING = "settling"
    PART = "part"


@dataclass(frozen=True, slots=True)
class ScoreStep:
    """What one known day did to the score."""

    day: date
    mark: DayMark
    share: float
    """How much of the target was reached by then."""
    before: float
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """The days of a habit from the first one noted on, each with its mark and score."""

    days: tuple[date, ...]
    marks: tuple[DayMark, ...]
    shares: tuple[float | None, ...]
    scores: tuple[float, ...]

    @property
    def known(self) -> int:
        """On how many days the score rests."""
        return sum(mark in KNOWN for mark in self.marks)

    @property
    def known_lately(self) -> int:
        """How many of the last ``RECENT`` days are among them."""
        return sum(mark in KNOWN for mark in self.marks[-RECENT:])

    @property
    def is_shown(self) -> bool:
        """Whether enough is known to say anything."""
        return self.known >= LEAST_KNOWN

    @property
    def score(self) -> float:
        """The score of today, from 0 to 1."""
        return self.scores[-1] if self.scores else 0.0

    @property
    def last_known(self) -> date | None:
        """The day from which the score has stood still."""
        known = (d for d, mark in zip(self.days, self.marks, strict=True) if mark in KNOWN)
        return max(known, default=None)

    @property
    def steps(self) -> tuple[ScoreStep, ...]:
        """What each known day did, in order."""
        before = (0.0, *self.scores)
        every = zip(self.days, self.marks, self.shares, before, self.scores, strict=False)
        return tuple(
            ScoreStep(day, mark, share, was, now)
            for day, mark, share, was, now in every
            if share is not None
        )


def footing(score: float) -> Footing:
    """Return ``score`` in words."""
    if score < SETTLING_FROM:
        return Footing.FINDING
    return Footing.SETTLING if score < PART_FROM else Footing.PART


def _marks_of(
    days: Iterable[date], noted: Mapping[date, HabitMark], flares: Sequence[Flare]
) -> tuple[DayMark, ...]:
    """Return what the score reads from each of ``days``.

    A day in a flare is resting whatever was noted, whenever the flare was noted: scores are
    frozen then.
    """

    def mark(day: date) -> DayMark:
        if flare_on(flares, day):
            return DayMark.RESTING
        return DayMark(noted[day].outcome) if day in noted else DayMark.UNKNOWN

    return tuple(map(mark, days))


def strength(
    noted: Mapping[date, HabitMark], flares: Sequence[Flare], frequency: Frequency, today: date
) -> Strength:
    """Return how strong a habit of that ``frequency`` is ``today``."""
    first = min(noted, default=today)
    days = tuple(first + timedelta(days=on) for on in range((today - first).days + 1))
    marks = _marks_of(days, noted, flares)
    return Strength(
        days=days, marks=marks, shares=shares(marks, frequency), scores=scores(marks, frequency)
    )


def days_that_matter(frequency: Frequency) -> int:
    """Return after how many known days older ones weigh next to nothing."""
    return math.ceil(math.log(NEGLIGIBLE) / math.log(kept(frequency)))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The way from one place in a line of days to a later one."""

    first: int
    last: int
    noted: bool
    """Whether each day on the way was noted, so that a line can be drawn."""


def stretches(noted: Sequence[bool]) -> tuple[Stretch, ...]:
    """Return the stretches between the first and the last place, each beginning where one ended.

    The first place is where the line starts; each further day is a step of it.
    """
    found = list[Stretch]()
    for is_noted, days in groupby(noted[1:]):
        start = found[-1].last if found else 0
        found.append(Stretch(start, start + len(list(days)), is_noted))
    return tuple(found)
