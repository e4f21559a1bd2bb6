"""Where a habit leads for help."""

from __future__ import annotations

from urllib.parse import quote

from app.domain.habit import Habit
from app.views.routes import Paths


def help_path(habit: Habit) -> str:
    """Return the part of the safety page that ``habit`` leads to."""
    return f"{Paths.SAFETY}?part={quote(habit.help)}"
