"""Points in words, called what the person calls them."""

from __future__ import annotations

from app.domain.settings import Settings
from app.domain.unit import Unit
from app.reading.wording import say
from app.views.shared.calendar_words import number_words


def points_words(value: float, settings: Settings) -> str:
    """Return ``value`` points as in "2½ points", or "2½ spoons"."""
    count = 1 if 0 < value <= 1 else 2
    own = settings.own_unit
    return say(f"common.{settings.unit}", count=count, text=number_words(value), word=own)


def unit_word(settings: Settings) -> str:
    """Return what points are called, as in "points"."""
    if settings.unit is Unit.OWN:
        return settings.own_unit
    return say(f"common.unit_{settings.unit}")
