"""How even days were, in words."""

from __future__ import annotations

from datetime import date

from app.domain.fortnight import Fortnight
from app.domain.settings import Settings
from app.domain.steadiness import Evenness
from app.reading.wording import say
from app.views.shared.calendar_words import day_and_month, full_day, number_words
from app.views.shared.unit_words import points_words


def evenness_words(evenness: Evenness) -> str:
    """Return "Quite even" and the like."""
    return say(f"evenness.{evenness}")


def noted_words(found: Fortnight, settings: Settings) -> str:
    """Return how many days are noted and what the one in the middle has."""
    middle = points_words(found.middle or 0, settings)
    noted = say("evenness.noted", logged=found.logged, middle=middle)
    blank = len(found.days) - found.logged
    return f"{noted} {say('evenness.blank', count=blank)}" if blank else noted


def drawn_words(found: Fortnight, settings: Settings) -> str:
    """Return what the bars show."""
    logged = [load for load in found.loads if load is not None]
    return say(
        "evenness.drawn",
        first=day_and_month(found.days[0]),
        last=day_and_month(found.days[-1]),
        least=number_words(min(logged)),
        most=points_words(max(logged), settings),
        middle=number_words(found.middle or 0),
    )


def pair_words(found: Fortnight, pair: tuple[date, date], settings: Settings) -> str:
    """Return a busy day with the quiet one that came soon after it."""
    busy, quiet = pair
    return say(
        "evenness.pair",
        busy=full_day(busy),
        busy_points=points_words(found.points_on(busy) or 0, settings),
        quiet=full_day(quiet),
        quiet_points=number_words(found.points_on(quiet) or 0),
    )
