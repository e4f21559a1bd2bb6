"""When the last backup was saved, and the last automatic copy made, in words."""

from __future__ import annotations

from datetime import date

from app.reading.wording import say
from app.state.copies import Copies
from app.views.guard import sentence
from app.views.shared.calendar_words import day_of_year

NEAR = ("today", "yesterday")


def backup_age(last: date | None, today: date) -> str:
    """Return how long ago the person saved a backup."""
    if last is None:
        return say("settings.export_never")
    back = (today - last).days
    if back < 0:
        return say("settings.export_ahead", day=day_of_year(last))
    if back < len(NEAR):
        return say(f"settings.export_{NEAR[back]}")
    return say("settings.export_age", count=back)


def copies_words(copies: Copies, today: date) -> str:
    """Return when the last copy was made, or what kept it from being made."""
    if copies.problem is not None:
        return sentence(copies.problem)
    if copies.last is None:
        return say("restore.copies_none")
    back = (today - copies.last).days
    if back < len(NEAR):
        return say(f"restore.copies_last_{NEAR[back]}")
    return say("restore.copies_last", day=day_of_year(copies.last))
