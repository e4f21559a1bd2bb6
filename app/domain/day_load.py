"""A day's load: the points of what was logged; a day without activities is unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.activity import Activity, Weights
from app.domain.entry import AllNoted, Entry, Rest


@dataclass(frozen=True, slots=True)
class DayLoad:
    """A day that was logged."""

    day: date
    points: float
    flare_after: bool = False
    """Whether a flare followed, so that the day does not count as comfortable."""


def day_points(entries: Iterable[Entry], weights: Weights) -> float | None:
    """Return the points of all activities, or ``None`` if there are none: not logged.

    A day of which the person said that this was all is known: without activities it has 0.
    """
    every = tuple(entries)
    each = [weights.points_of(entry) for entry in every if isinstance(entry, Activity)]
    return sum(each) if each or _is_whole(every) else None


def _is_whole(entries: Iterable[Entry]) -> bool:
    return any(isinstance(entry, AllNoted) for entry in entries)


def only_rest(entries: Iterable[Entry]) -> bool:
    """Return whether rest is noted of a day and nothing else that says how it was."""
    every = tuple(entries)
    rested = any(isinstance(entry, Rest) for entry in every)
    return rested and not _is_whole(every) and not any(isinstance(e, Activity) for e in every)


def by_day(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    """Return ``entries`` by their days."""
    found: dict[date, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.day, []).append(entry)
    return found


def points_by_day(
    entries: Iterable[Entry], days: Iterable[date], weights: Weights
) -> tuple[float | None, ...]:
    """Return the points of each of ``days``; ``None`` stands for a day not logged."""
    found = by_day(entries)
    return tuple(day_points(found.get(day, ()), weights) for day in days)


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
    whole: bool = False
    """Whether the person said that this was all."""

    @property
    def points(self) -> float | None:
        """The sum of all lines, or ``None`` if there are none and it was not said to be all."""
        return sum(line.points for line in self.lines) if self.lines or self.whole else None


def account_of(entries: Iterable[Entry], weights: Weights) -> Account:
    """Return the account of the day that ``entries`` belong to."""
    each = tuple(entries)
    activities = (entry for entry in each if isinstance(entry, Activity))
    return Account(
        lines=tuple(Line(done, weights.points_of(done)) for done in activities),
        rested=sum(entry.minutes for entry in each if isinstance(entry, Rest)),
        whole=_is_whole(each),
    )


@dataclass(frozen=True, slots=True)
class Noted:
    """How many activities and rests there are."""

    activities: int
    rests: int
    whole: bool = False
    """Whether the person said that this was all."""

    @property
    def nothing(self) -> bool:
        """Whether nothing at all was said of the day."""
        return not self.activities and not self.rests and not self.whole


def noted_among(entries: Iterable[Entry]) -> Noted:
    """Count the activities and rests among ``entries``."""
    each = tuple(entries)
    return Noted(
        activities=sum(isinstance(entry, Activity) for entry in each),
        rests=sum(isinstance(entry, Rest) for entry in each),
        whole=_is_whole(each),
    )
