"""What having gone through a guide makes of a habit's mark."""

from __future__ import annotations

from dataclasses import replace

from app.domain.habit import Version
from app.domain.habit_mark import HabitMark, Outcome

SIZES = (None, *Version)
"""The versions by their size; a guide that was left early may be none of them."""


def guided(before: HabitMark, version: Version | None, most: int) -> HabitMark:
    """Return ``before``, what was noted so far, after ``version`` was done with a guide.

    It counts one time more, up to ``most`` times a day, and a fuller version that was done
    earlier stays: a guide never takes anything back.
    """
    if before.outcome is not Outcome.DONE:
        return replace(before, outcome=Outcome.DONE, version=version, times=1)
    fullest = max(before.version, version, key=SIZES.index)
    times = max(before.times, min(most, before.times + 1))
    return replace(before, version=fullest, times=times)
