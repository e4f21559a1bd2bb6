"""An entry: anything the person recorded. Entries are facts, never results."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from app.domain.errors import InvalidInput
from app.domain.identity import is_longer, signs_in

LONGEST_NOTE = 20_000
"""The most characters a note may have (our choice: far more than a page)."""

LONGEST_MINUTES = 24 * 60
"""Nothing in one day takes longer than the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all entries share."""

    id: str
    """Sorts by time and is unique across devices."""
    at: datetime
    """When it was, in local time with its offset: with a timer it began then; else, noted as done
    now, it was noted then."""
    day: date
    """The own day it belongs to, as it was when recorded."""
    changed: datetime = field(compare=False)
    """When it was last changed; the newer one wins when two devices are merged.

    Two that say the same are the same, whenever they were changed.
    """
    timed: bool = True
    """Whether it was at the time of ``at``; if not, only its day is known."""


class Vaguely(StrEnum):
    """Answers to when something was that name no time."""

    NOW = "now"
    EARLIER = "earlier"
    """Some time on its day."""


When = Vaguely | time
"""When something was, on its own day."""


def when_of(entry: Entry) -> When:
    """Return when ``entry`` was, as far as that is known."""
    return entry.at.time() if entry.timed else Vaguely.EARLIER


def checked_note(note: str) -> str:
    """Return ``note`` without blank edges.

    Raises:
        InvalidInput: If it has more than ``LONGEST_NOTE`` characters.

    """
    if is_longer(note, LONGEST_NOTE):
        raise InvalidInput("note_too_long", most=LONGEST_NOTE, length=signs_in(note))
    return note.strip()


def checked_minutes(minutes: float) -> float:
    """Return ``minutes`` if they fit into one day.

    Raises:
        InvalidInput: If they are not above 0, or more than ``LONGEST_MINUTES``.

    """
    if not 0 < minutes <= LONGEST_MINUTES:
        raise InvalidInput("minutes_range", minutes=minutes, most=LONGEST_MINUTES)
    return minutes


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AllNoted(Entry):
    """What the person says of a day: nothing more is to be noted, so it had no points but these."""
