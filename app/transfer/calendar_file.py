"""Reminders as a calendar file (RFC 5545), for the calendar that the person has already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

LONGEST_LINE = 75
"""How many bytes of a line may stand before it is folded (RFC 5545, 3.1)."""

_PRODUCT = "-//Ebb and Flow//Reminders//EN"
_LENGTH = "PT5M"
"""How long an event is drawn in a calendar (our choice: as short as calendars draw well)."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the calendar shows."""

    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Whose file it is, and the how manieth."""

    notebook: str
    """The id of the notebook, so that two people's files in one calendar stay two."""
    number: int
    """Higher than that of every file before."""
    now: datetime


def calendar_file(times: Iterable[time], first: date, edition: Edition, said: Said) -> bytes:
    """Return a calendar with a daily event and its alarm at each of ``times``, from ``first`` on.

    The times float: they are those of the clock wherever the person is. An event is known by its
    notebook and its time, and each file is newer than the one before, so that importing again
    replaces it.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        *(line for at in sorted(set(times)) for line in _event(at, first, edition, said)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def _event(at: time, first: date, edition: Edition, said: Said) -> Iterator[str]:
    title, detail = escaped(said.title), escaped(said.detail)
    yield from (
        "BEGIN:VEVENT",
        f"UID:reminder-{at:%H%M}-{edition.notebook}@ebb-and-flow",
        f"DTSTAMP:{edition.now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{edition.number}",
        f"DTSTART:{datetime.combine(first, at):%Y%m%dT%H%M%S}",
        f"DURATION:{_LENGTH}",
        "RRULE:FREQ=DAILY",
        f"SUMMARY:{title}",
        f"DESCRIPTION:{detail}",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT0S",
        f"DESCRIPTION:{title}",
        "END:VALARM",
        "END:VEVENT",
    )


def escaped(text: str) -> str:
    """Return ``text`` as a value of type TEXT (RFC 5545, 3.3.11), signs nobody sees left out."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(sign for sign in plain if sign in "\n\t" or ord(sign) >= ord(" "))
    kept = kept.replace("\x7f", "").replace("\\", "\\\\")
    return kept.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """Return ``line`` in pieces of at most 75 bytes, each but the first after a blank.

    No letter is cut in two.
    """
    pieces, size = [""], 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST_LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += width
    return "\r\n".join(pieces)
