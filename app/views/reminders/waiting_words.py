"""What a reminder says: one sentence for everything."""

from __future__ import annotations

from app.domain.waiting import Waiting
from app.reading.wording import say


def waiting_words(waiting: Waiting) -> str:
    """Return as in "2 habits for today and a check-in, if you like."."""
    parts = []
    if waiting.habits:
        parts.append(say("reminders.habits", count=waiting.habits))
    if waiting.planned:
        parts.append(say("reminders.planned", count=waiting.planned))
    if waiting.check_in:
        parts.append(say("reminders.check_in" if parts else "reminders.check_in_alone"))
    return say("reminders.said", what=_joined(parts))


def _joined(parts: list[str]) -> str:
    if len(parts) == 1:
        return parts[0]
    if len(parts) == 2:
        return say("reminders.both", first=parts[0], second=parts[1])
    return say("reminders.three", first=parts[0], second=parts[1], third=parts[2])
