"""A habit mark: what the person noted about one habit on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.entry import Entry
from app.domain.errors import InvalidInput
from app.domain.guides import checked_dizziness
from app.domain.habit import Version


class Outcome(StrEnum):
    """What was noted. Nothing noted is unknown, and has no mark at all."""

    DONE = "done"
    NOT_DONE = "not_done"
    RESTING = "resting"


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitMark(Entry):
    """One habit on one day; at most one mark each.

    Raises:
        InvalidInput: If it was done less than once, or dizziness is outside its range.

    """

    habit: str
    """The slug of the habit."""
    outcome: Outcome
    version: Version | None = None
    """Which version was done, where the person said so."""
    times: int = 1
    """How often it was done that day; the day counts as done from the first time on."""
    dizzy_before: int | None = None
    dizzy_after: int | None = None
    """How dizzy the person felt around it, 0 to 10, where they said so."""

    def __post_init__(self) -> None:
        """Refuse what no tap notes."""
        if self.times < 1:
            raise InvalidInput("times_range", times=self.times)
        checked_dizziness(self.dizzy_before)
        checked_dizziness(self.dizzy_after)


@dataclass(frozen=True, slots=True)
class Noting:
    """What is to be noted about a habit on a day."""

    outcome: Outcome
    version: Version | None = None
    times: int = 1


def tapped(
    before: HabitMark | None, outcome: Outcome, version: Version | None, most: int
) -> Noting | None:
    """Return what a tap on ``outcome`` makes of the mark ``before``; ``None`` takes it back.

    A habit that is meant ``most`` times a day counts one time a tap. Once all are noted, the
    same tap takes one back, and a tap on another version only changes the version. A tap without
    a version leaves it as it is.
    """
    if before is None or before.outcome is not outcome:
        return Noting(outcome, version)
    if outcome is not Outcome.DONE:
        return None
    if before.times < most:
        return Noting(outcome, version or before.version, before.times + 1)
    if version is not None and version is not before.version:
        return Noting(outcome, version, before.times)
    left = min(before.times, most) - 1
    return Noting(outcome, before.version, left) if left else None


_SIZES = (None, *Version)
"""The versions by their size; a guide that was left early may be none of them."""


def guided(before: HabitMark, version: Version | None, most: int) -> HabitMark:
    """Return ``before``, what was noted so far, after ``version`` was done with a guide.

    It counts one time more, up to ``most`` times a day, and a fuller version that was done
    earlier stays: a guide never takes anything back.
    """
    if before.outcome is not Outcome.DONE:
        return replace(before, outcome=Outcome.DONE, version=version, times=1)
    fullest = max(before.version, version, key=_SIZES.index)
    times = max(before.times, min(most, before.times + 1))
    return replace(before, version=fullest, times=times)


RECORD_FROM = 3
"""Fewer noted days are no record yet (our choice)."""

RECORD_DAYS = 14
"""How many noted days a record looks back on (our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many days there are of each kind."""

    done: int
    not_done: int
    resting: int
    blank: int

    @property
    def noted(self) -> int:
        """How many days something was noted on."""
        return self.done + self.not_done + self.resting

    @property
    def days(self) -> int:
        """How many days there are."""
        return self.noted + self.blank


def counted(days: Iterable[date], noted: Mapping[date, HabitMark]) -> Counts:
    """Count ``days`` by what was noted on them."""
    found = [noted[day].outcome if day in noted else None for day in days]
    return Counts(
        done=found.count(Outcome.DONE),
        not_done=found.count(Outcome.NOT_DONE),
        resting=found.count(Outcome.RESTING),
        blank=found.count(None),
    )


def record_of(noted: Mapping[date, HabitMark]) -> Counts | None:
    """Return the counts of the newest noted days, or ``None`` while there are too few."""
    if len(noted) < RECORD_FROM:
        return None
    return counted(sorted(noted)[-RECORD_DAYS:], noted)


TELLS = {Outcome.RESTING: 0, Outcome.NOT_DONE: 1, Outcome.DONE: 2}
"""Which of two outcomes of one day tells more."""


def telling(mark: HabitMark, other: HabitMark | None) -> HabitMark:
    """Return the one of two notes about one habit and day that tells more: done before not done.

    There are two where habits were put together that both had been noted (our choice).
    """
    both = (mark, other or mark)
    return max(both, key=lambda each: (TELLS[each.outcome], each.times, each.id))
