"""A timer that has ended, until the person has seen it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.activity import Activity
from app.domain.rest import Rest
from app.domain.timer import Timer


@dataclass(frozen=True, slots=True)
class Over:
    """What ended, what was noted of it, and the way back."""

    timer: Timer
    entry: Activity | Rest | None
    """Nothing if it was too short, or forgotten."""
    at: datetime
    """When it ended."""
    undo: Callable[[], bool] | None
    """What takes back what was noted; a timer ended by the person then runs on."""
    by_clock: bool
