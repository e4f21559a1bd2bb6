"""A stretch: days in a row that all have a note, or all have none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Stretch:
    """The way from one place in a line of days to a later one."""

    first: int
    last: int
    noted: bool
    """Whether each day on the way was noted, so that a line can be drawn."""


def stretches(noted: Sequence[bool]) -> tuple[Stretch, ...]:
    """Return the stretches between the first and the last place, each beginning where one ended.

    The first place is where the line starts; each further day is a step of it.
    """
    found = list[Stretch]()
    for is_noted, days in groupby(noted[1:]):
        start = found[-1].last if found else 0
        found.append(Stretch(start, start + len(list(days)), is_noted))
    return tuple(found)
