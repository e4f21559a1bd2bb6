"""What is remembered of an import, so that it can be known again, and be taken back as a whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from app.domain.change import was_changed
from app.domain.days import settled
from app.domain.identity import RANDOM_BYTES, id_of_day

FOUNDED = date(2000, 1, 1)
"""The day in the ids of what belongs to no day."""

_LAST_SECOND = time(23, 59, 59)
_SECONDS_LATER = 60
"""So many times the same can be imported, changed by a later file, and taken back."""


def imported_id(format_: str, kind: str, key: str, day: date) -> str:
    """Return the id of what a file says about ``key`` on ``day``: the same each time it is read."""
    said = "\n".join((format_, kind, key, day.isoformat()))
    digest = hashlib.sha256(said.encode("utf-8", "replace")).digest()
    return id_of_day(day, digest[:RANDOM_BYTES])


def noted_on(day: date, now: datetime) -> datetime:
    """Return when something of ``day`` was noted, where the file does not say: at its end.

    Never ``now``, so that what the person noted here stays; for a day that is not over, at its
    beginning, because a change that lies ahead would win over every later one.
    """
    end = settled(datetime.combine(day, _LAST_SECOND, now.tzinfo))
    return end if end <= now else settled(datetime.combine(day, time(), now.tzinfo))


def is_untouched(changed: datetime, day: date, at: datetime | None = None) -> bool:
    """Return whether ``changed`` is still what an import wrote about ``day``.

    What a later file or taking back changed is a few seconds later. What the person changed is
    known by its mark, whatever the clock said.
    """
    if was_changed(changed):
        return False
    said = changed.replace(tzinfo=None)
    starts = [datetime.combine(day, clock) for clock in (time(), _LAST_SECOND)]
    if at is not None:
        starts.append(at.replace(tzinfo=None))
    return any(0 <= (said - start).total_seconds() < _SECONDS_LATER for start in starts)


def a_second_later(changed: datetime) -> datetime:
    """Return the moment that wins over ``changed`` in a merge, and over nothing noted since."""
    return changed + timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """On which days an import added something of one kind."""

    kind: str
    key: str
    first: date
    days: str
    """A bit for each day from ``first`` on, the first of them the lowest, as a hex number."""


def added_on(kind: str, key: str, days: Iterable[date]) -> Added:
    """Return what says that ``days``, at least one, were added."""
    every = set(days)
    first = min(every)
    bits = sum(1 << (day - first).days for day in every)
    return Added(kind=kind, key=key, first=first, days=f"{bits:x}")


def days_of(added: Added) -> Iterator[date]:
    """Go through the days on which something was added."""
    bits, day = int(added.days, 16), added.first
    while bits:
        if bits & 1:
            yield day
        bits >>= 1
        day += timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """One import that was done."""

    id: str
    changed: datetime
    format: str
    at: datetime
    """When it was done."""
    added: tuple[Added, ...] = field(repr=False)
    answers: Mapping[str, str] = field(hash=False, repr=False)
    """What was answered, for the next file of the same app."""


def ids_of(one: Import) -> Iterator[str]:
    """Go through the ids of all that ``one`` added."""
    for added in one.added:
        for day in days_of(added):
            yield imported_id(one.format, added.kind, added.key, day)
