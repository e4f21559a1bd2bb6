"""The score of a habit: how much it has become part of the days that are known."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import InvalidInput

HALF_LIFE = 13
"""After so many known days a daily habit keeps half of its score (Loop Habit Tracker)."""


class DayMark(StrEnum):
    """What the score reads from a day. An ``Outcome`` is a fact; this is drawn from it."""

    DONE = "done"
    NOT_DONE = "not_done"
    RESTING = "resting"
    """A day that asks for nothing: the person rested, or it lies in a flare."""
    UNKNOWN = "unknown"
    """Nothing was noted, which says nothing about the day."""


KNOWN = frozenset((DayMark.DONE, DayMark.NOT_DONE))
"""The marks that move a score."""


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a habit is meant: ``times`` in ``days`` days.

    Raises:
        InvalidInput: If it is not at least once in at least one day.

    """

    times: int
    days: int

    def __post_init__(self) -> None:
        """Refuse what is never."""
        if self.times < 1 or self.days < 1:
            raise InvalidInput("frequency_range", times=self.times, days=self.days)

    @property
    def times_a_day(self) -> int:
        """How often on one day."""
        return self.times if self.days == 1 else 1

    @property
    def share(self) -> float:
        """On how much of all days; a day is done or not, however often it was meant that day."""
        return min(1.0, self.times / self.days)

    @property
    def window(self) -> tuple[int, int]:
        """How many done days are looked for among how many known ones.

        Below daily both are doubled, as Loop does: a fuller week evens out a quieter one.
        """
        return (1, 1) if self.share == 1 else (2 * self.times, 2 * self.days)


def kept(frequency: Frequency) -> float:
    """Return what is left of a score after one known day (Loop): all but a small part."""
    return math.pow(0.5, math.sqrt(frequency.share) / HALF_LIFE)


def shares(marks: Sequence[DayMark], frequency: Frequency) -> tuple[float | None, ...]:
    """Return how much of the target was reached by each day, at most 1; ``None`` if unknown.

    Only known days are looked back on, so that a day without a note is never one that counts
    against the habit.
    """
    wanted, span = frequency.window
    known, found = deque[bool](maxlen=span), list[float | None]()
    for mark in marks:
        if mark in KNOWN:
            known.append(mark is DayMark.DONE)
            found.append(min(1.0, sum(known) / wanted))
        else:
            found.append(None)
    return tuple(found)


def scores(marks: Sequence[DayMark], frequency: Frequency) -> tuple[float, ...]:
    """Return the score after each day, from 0 to 1.

    The formula is that of Loop Habit Tracker (``Score.kt``): each known day keeps most of the
    score before it and adds a little of its own share. Unlike there, days that are resting or
    unknown leave the score as it was.
    """
    keep, score, found = kept(frequency), 0.0, list[float]()
    for share in shares(marks, frequency):
        if share is not None:
            score = score * keep + share * (1 - keep)
        found.append(score)
    return tuple(found)
