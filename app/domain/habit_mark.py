"""A habit mark: what the person noted about one habit on one day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.entry import Entry
from app.domain.habit import Version


class Outcome(StrEnum):
    """What was noted. Nothing noted is unknown, and has no mark at all."""

    DONE = "done"
    NOT_DONE = "not_done"
    RESTING = "resting"


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitMark(Entry):
    """One habit on one day; at most one mark each."""

    habit: str
    """The slug of the habit."""
    outcome: Outcome
    version: Version | None = None
    """Which version was done, where the person said so."""
