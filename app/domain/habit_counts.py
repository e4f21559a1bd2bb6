"""Days of a habit, counted by what was noted; blank days are counted as blank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.habit_mark import HabitMark, Outcome

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
