"""The strength of a habit in words, and how surely it is said."""

from __future__ import annotations

from app.domain.habit_strength import RECENT, Strength, footing
from app.reading.wording import say
from app.views.shared.calendar_words import day_and_month


def footing_words(score: float) -> str:
    """Return what a habit with that ``score`` is said to be."""
    return say(f"habits.{footing(score)}")


def lately_words(strength: Strength) -> str:
    """Return on how many of the last days the words rest."""
    days = min(RECENT, len(strength.days))
    known = strength.known_lately
    if not known and strength.last_known is not None:
        return say("habits.stood_still", days=days, day=day_and_month(strength.last_known))
    if known == days:
        return say("habits.lately_all", days=days)
    return say("habits.lately", known=known, days=days)


def curve_words(strength: Strength, days: int) -> str:
    """Return what the line over the last ``days`` shows."""
    before, now = (footing_words(strength.scores[place]) for place in (-days, -1))
    key = "habits.curve_same" if before == now else "habits.curve"
    return say(key, days=days, before=before, now=now)
