"""Days ahead in words."""

from __future__ import annotations

from datetime import date

from app.reading.wording import say
from app.views.shared.calendar_words import full_day


def day_ahead(day: date, today: date) -> str:
    """Return "Today", "Tomorrow" or the weekday with its date."""
    ahead = (day - today).days
    if ahead == 0:
        return say("common.today")
    return say("planning.tomorrow") if ahead == 1 else full_day(day)
