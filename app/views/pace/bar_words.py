"""How the bar of a day is spoken."""

from __future__ import annotations

from datetime import date

from app.domain.bar import Bar
from app.domain.settings import Settings
from app.reading.wording import say
from app.views.shared.calendar_words import full_day, number_words
from app.views.shared.unit_words import points_words


def bar_name(bar: Bar, today: date, settings: Settings) -> str:
    """Return the day of ``bar`` with its points beside its plan, or that it was not logged."""
    day = say("common.today") if bar.day == today else full_day(bar.day)
    if bar.points is None:
        return say("pace.bar_not_logged", day=day)
    said = say("pace.bar", day=day, points=points_words(bar.points, settings))
    if bar.at.planned is None or bar.at.band is None:
        return said
    return say(f"pace.bar_{bar.at.band}", bar=said, plan=number_words(bar.at.planned))
