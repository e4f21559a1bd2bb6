"""A baseline: how long one activity goes well on most days, from three readings or more."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from app.domain.activity import LONGEST_NAME, Activity, ActivityKind
from app.domain.caution import Caution
from app.domain.entry import Entry, checked_minutes
from app.domain.errors import InvalidInput
from app.domain.identity import is_longer, name_key, signs_in

READINGS = 3
"""From how many readings on there is a baseline (RFCFS: three days)."""

HALF, MOST_OF_IT = 0.5, 0.8
"""What the mean is taken times: half is what holds at first (RFCFS), or minus 20 % (HEXI)."""

FACTORS = (HALF, MOST_OF_IT)

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The readings of one activity, and what the mean is taken times.

    Raises:
        InvalidInput: If a reading is outside its range, or the name too long.

    """

    id: str
    name: str
    kind: ActivityKind
    timings: tuple[float, ...]
    """Minutes until it began to cost: taken for this, not read from a timer that stops early."""
    factor: float = HALF
    changed: datetime

    def __post_init__(self) -> None:
        """Refuse what no person can have meant."""
        for minutes in self.timings:
            checked_minutes(minutes)
        if self.factor not in FACTORS:
            raise InvalidInput("baseline_factor")
        if is_longer(self.name, LONGEST_NAME):
            raise InvalidInput("name_too_long", most=LONGEST_NAME, length=signs_in(self.name))

    @property
    def minutes(self) -> float | None:
        """The baseline; ``None`` for fewer than three readings."""
        return single_baseline(self.timings, self.factor)

    @property
    def whole_minutes(self) -> int | None:
        """The baseline in whole minutes, never more than it is, but at least one."""
        return None if self.minutes is None else max(1, math.floor(self.minutes))


def of_activity(
    baselines: Iterable[Baseline], name: str, kind: ActivityKind
) -> tuple[Baseline, ...]:
    """Return those of ``baselines`` that hold readings of one activity, the oldest first.

    Two devices may each have begun one before they were merged.
    """
    wanted = (name_key(name), kind)
    found = (each for each in baselines if (name_key(each.name), each.kind) == wanted)
    return tuple(sorted(found, key=lambda each: each.id))


def joined(parts: Sequence[Baseline]) -> Baseline:
    """Return the baseline of one activity from all ``parts`` of it, with the readings of all.

    Its name and its factor are those that were chosen last.
    """
    last = max(parts, key=lambda each: each.changed)
    timings = tuple(minutes for each in parts for minutes in each.timings)
    return replace(last, id=parts[0].id, timings=timings)


def under(baseline: Baseline, caution: Caution) -> Baseline:
    """Return ``baseline`` with no more of it than ``caution`` allows (evidence P12: half)."""
    return replace(baseline, factor=min(baseline.factor, max(caution.factors)))


def single_baseline(timings: Sequence[float], factor: float = HALF) -> float | None:
    """Return the mean of ``timings`` × ``factor`` in minutes; ``None`` for fewer than three."""
    if len(timings) < READINGS:
        return None
    return sum(sorted(timings)) / len(timings) * factor


def timings_of_week(
    entries: Iterable[Entry], name: str, kind: ActivityKind, today: date
) -> tuple[float, ...]:
    """Return how long the activity was done each time in the week that ends with ``today``.

    An ordinary week stands in for the three readings where those would ask too much
    (evidence P3 and P12).
    """
    return tuple(
        entry.minutes
        for entry in entries
        if isinstance(entry, Activity)
        and (name_key(entry.name), entry.kind) == (name_key(name), kind)
        and today - WEEK < entry.day <= today
    )
