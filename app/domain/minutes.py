"""The minutes offered to choose from, and stepping between others."""

from __future__ import annotations

from app.domain.entry import LONGEST_MINUTES

OFFERED_MINUTES = (5, 10, 15, 20, 30, 45, 60, 90)
"""What one tap chooses (our choice)."""

MINUTES_STEP = 5
"""How far one step goes (our choice)."""


def stepped(minutes: float, steps: int) -> float:
    """Return the next multiple of five after ``minutes``, or before it where ``steps`` is -1.

    It stays within one step and a day.
    """
    whole = minutes // MINUTES_STEP + (1 if steps < 0 and minutes % MINUTES_STEP else 0)
    return max(MINUTES_STEP, min(LONGEST_MINUTES, int((whole + steps) * MINUTES_STEP)))
