"""Time off from the notes: what is not noted in it is unknown, and nobody is reminded."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.days import far_ahead
from app.domain.errors import InvalidInput

CHOICES = (7, 14, 28)
"""For how many days it can be chosen beforehand (our choice: keeping a diary is to be easily put
down, evidence P13)."""


LONGEST = 366
"""How many days it can be chosen for beforehand at most (our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOff:
    """Days without notes, from ``first`` on.

    Raises:
        InvalidInput: If it would be over before it began.

    """

    first: date
    until: date | None = None
    """The first day after it; ``None`` until the person is back."""

    def __post_init__(self) -> None:
        """Refuse what has no day."""
        if self.until is not None and self.until <= self.first:
            raise InvalidInput("time_off_order")

    def holds(self, day: date) -> bool:
        """Return whether ``day`` is one of its days."""
        return self.first <= day and (self.until is None or day < self.until)


def as_it_was(off: TimeOff, noted: Collection[date], today: date) -> TimeOff:
    """Return ``off`` as it was up to ``today``: a note made after its first day ends it.

    ``noted`` are the days with a note. The first day may have notes from before. One that would
    begin only later, because the clock was set back, began today. From a clock that was far ahead
    it is as long as it was chosen: else a week would last until that day comes.
    """
    first, until = min(off.first, today), off.until
    if until is not None and far_ahead(off.first, today):
        until = today + (until - off.first)
    after = min((day for day in noted if first < day <= today), default=None)
    ends = [day for day in (until, after) if day is not None]
    return TimeOff(first=first, until=min(ends, default=None))


def of_one_day(off: TimeOff) -> TimeOff:
    """Return ``off`` as over after its first day: only that one has notes, which are not all."""
    return TimeOff(first=off.first, until=off.first + timedelta(days=1))


def began_today(off: TimeOff | None, today: date, days: int | None) -> TimeOff:
    """Return ``off``, or one from ``today`` on, with so many ``days`` to go, or no end yet."""
    until = None if days is None else today + timedelta(days=days)
    return TimeOff(first=off.first if off else today, until=until)
