"""A rest: minutes in a lane of their own, worth no points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.entry import Entry, checked_minutes, checked_note


class Helped(StrEnum):
    """Whether a rest helped, in the eyes of the person."""

    YES = "yes"
    A_LITTLE = "a_little"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest(Entry):
    """A time of rest.

    Raises:
        InvalidInput: If minutes or note are outside their range.

    """

    minutes: float
    note: str = ""
    helped: Helped | None = None
    """What the person said about it, if anything."""

    def __post_init__(self) -> None:
        """Refuse what no person can have meant."""
        checked_minutes(self.minutes)
        checked_note(self.note)
