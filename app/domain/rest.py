"""A rest: minutes in a lane of their own, worth no points."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.entry import Entry, checked_minutes, checked_note


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest(Entry):
    """A time of rest.

    Raises:
        InvalidInput: If minutes or note are outside their range.

    """

    minutes: float
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no person can have meant."""
        checked_minutes(self.minutes)
        checked_note(self.note)
