"""A flare: a span of days the person calls one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

LASTING_FROM = 8
"""From this day on a flare is called lasting, and help is spoken of (our choice: a week)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flare:
    """Days in a row, the last of them open while the flare goes on."""

    id: str
    first: date
    last: date | None
    changed: datetime


def flare_on(flares: Iterable[Flare], day: date) -> Flare | None:
    """Return the flare that ``day`` lies in, if any."""
    return next((f for f in flares if f.first <= day and (f.last is None or day <= f.last)), None)


def day_of_flare(flare: Flare, day: date) -> int:
    """Return which day of ``flare`` it is, counted from 1."""
    return (day - flare.first).days + 1


def is_lasting(flare: Flare, day: date) -> bool:
    """Return whether ``flare`` has gone on for more than a week on ``day``."""
    return day_of_flare(flare, day) >= LASTING_FROM
