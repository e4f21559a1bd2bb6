"""A flare: a span of days the person calls one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

LASTING_FROM = 8
"""From this day on a flare is called lasting, and help is spoken of (CUH: flares usually last 2
to 7 days; the message is our choice, evidence 4.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flare:
    """Days in a row, the last of them open while the flare goes on."""

    id: str
    first: date
    last: date | None
    changed: datetime

    def shares_a_day_with(self, other: Flare) -> bool:
        """Return whether a day lies in both."""
        return (other.last is None or self.first <= other.last) and (
            self.last is None or other.first <= self.last
        )

    def joined_with(self, other: Flare) -> Flare:
        """Return this flare with the days of ``other``, and those between them."""
        ends = [last for last in (self.last, other.last) if last is not None]
        last = max(ends) if len(ends) == 2 else None
        return replace(self, first=min(self.first, other.first), last=last)


def flare_on(flares: Iterable[Flare], day: date) -> Flare | None:
    """Return the flare that ``day`` lies in, if any."""
    return next((f for f in flares if f.first <= day and (f.last is None or day <= f.last)), None)


def day_of_flare(flare: Flare, day: date) -> int:
    """Return which day of ``flare`` it is, counted from 1."""
    return (day - flare.first).days + 1


def is_lasting(flare: Flare, day: date) -> bool:
    """Return whether ``flare`` has gone on for more than a week on ``day``."""
    return day_of_flare(flare, day) >= LASTING_FROM
