"""The account of a day: each activity with its points, their sum, and the minutes rested."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.activity import Activity
from app.domain.entry import Entry
from app.domain.rest import Rest
from app.domain.weights import Weights


@dataclass(frozen=True, slots=True)
class Line:
    """One activity and what it adds."""

    activity: Activity
    points: float


@dataclass(frozen=True, slots=True)
class Account:
    """What was logged about one day, added up."""

    lines: tuple[Line, ...]
    rested: float
    """Minutes; they add no points."""

    @property
    def points(self) -> float | None:
        """The sum of all lines, or ``None`` if there are none: not logged."""
        return sum(line.points for line in self.lines) if self.lines else None


def account_of(entries: Iterable[Entry], weights: Weights) -> Account:
    """Return the account of the day that ``entries`` belong to."""
    each = tuple(entries)
    activities = (entry for entry in each if isinstance(entry, Activity))
    return Account(
        lines=tuple(Line(done, weights.points_of(done)) for done in activities),
        rested=sum(entry.minutes for entry in each if isinstance(entry, Rest)),
    )
