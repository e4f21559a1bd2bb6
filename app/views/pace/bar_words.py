"""How the bar of a day is spoken."""

from __future__ import annotations

from datetime import date

from app.domain.bar import Bar
from app.reading.wording import say
from app.views.shared.calendar_words import full_day, points_words


def bar_name(bar: Bar, today: date) -> str:
    """Return the day of ``bar`` with its points, or that it was not logged."""
    day = say("common.today") if bar.day == today else full_day(bar.day)
    if bar.points is None:
        return say("pace.bar_not_logged", day=day)
    return say("pace.bar", day=day, points=points_words(bar.points))
