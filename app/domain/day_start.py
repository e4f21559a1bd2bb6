"""Moving the start of the day, half an hour at a time."""

from __future__ import annotations

from datetime import time

STEP = 30
"""How many minutes one tap moves it (our choice)."""

LATEST = time(12, 0)
"""A day starts between midnight and noon (our choice)."""


def moved_start(start: time, steps: int) -> time:
    """Return ``start`` moved by ``steps``, earlier where they are negative, within its range."""
    minutes = start.hour * 60 + start.minute + steps * STEP
    latest = LATEST.hour * 60 + LATEST.minute
    hour, minute = divmod(max(0, min(latest, minutes)), 60)
    return time(hour, minute)
