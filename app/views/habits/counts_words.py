"""Counted days in words; those without a note are named, and never zero."""

from __future__ import annotations

from app.domain.habit_counts import Counts
from app.reading.wording import say


def counts_words(counts: Counts) -> str:
    """Return ``counts`` as in "18 of 22 days noted: 13 done, ..."."""
    if not counts.noted:
        return say("habits.nothing_noted")
    said = say(
        "habits.counts",
        count=counts.days,
        noted=counts.noted,
        done=counts.done,
        resting=counts.resting,
        not_done=counts.not_done,
    )
    return f"{said} {say('habits.counts_blank', count=counts.blank)}" if counts.blank else said
