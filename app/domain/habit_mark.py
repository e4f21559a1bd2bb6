"""A habit mark: what the person noted about one habit on one day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.entry import Entry
from app.domain.errors import InvalidInput
from app.domain.habit import Version
from app.domain.standing import checked_dizziness


class Outcome(StrEnum):
    """What was noted. Nothing noted is unknown, and has no mark at all."""

    DONE = "done"
    NOT_DONE = "not_done"
    RESTING = "resting"


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitMark(Entry):
    """One habit on one day; at most one mark each.

    Raises:
        InvalidInput: If it was done less than once, or dizziness is outside its range.

    """

    habit: str
    """The slug of the habit."""
    outcome: Outcome
    version: Version | None = None
    """Which version was done, where the person said so."""
    times: int = 1
    """How often it was done that day; the day counts as done from the first time on."""
    dizzy_before: int | None = None
    dizzy_after: int | None = None
    """How dizzy the person felt around it, 0 to 10, where they said so."""

    def __post_init__(self) -> None:
        """Refuse what no tap notes."""
        if self.times < 1:
            raise InvalidInput("times_range", times=self.times)
        checked_dizziness(self.dizzy_before)
        checked_dizziness(self.dizzy_after)


@dataclass(frozen=True, slots=True)
class Noting:
    """What is to be noted about a habit on a day."""

    outcome: Outcome
    version: Version | None = None
    times: int = 1


def tapped(
    before: HabitMark | None, outcome: Outcome, version: Version | None, most: int
) -> Noting | None:
    """Return what a tap on ``outcome`` makes of the mark ``before``; ``None`` takes it back.

    A habit that is meant ``most`` times a day counts one time a tap. Once all are noted, the
    same tap takes one back, and a tap on another version only changes the version. A tap without
    a version leaves it as it is.
    """
    if before is None or before.outcome is not outcome:
        return Noting(outcome, version)
    if outcome is not Outcome.DONE:
        return None
    if before.times < most:
        return Noting(outcome, version or before.version, before.times + 1)
    if version is not None and version is not before.version:
        return Noting(outcome, version, before.times)
    left = min(before.times, most) - 1
    return Noting(outcome, before.version, left) if left else None
