"""Now, today and new ids, all from the one clock that was handed in."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.days import moment_on, own_day
from app.domain.identity import RANDOM_BYTES, time_ordered_id
from app.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of one app. ``read`` returns the local time with its offset."""

    read: Callable[[], datetime]
    settings: Callable[[], Settings]

    @property
    def now(self) -> datetime:
        """The local time, with its offset, to the second."""
        return self.read().replace(microsecond=0)

    @property
    def today(self) -> date:
        """The own day it is now."""
        return own_day(self.now, self.settings().day_start)

    def moment_on(self, day: date) -> datetime:
        """Return the moment to note for something recorded now about ``day``."""
        return moment_on(day, self.now, self.settings().day_start)

    def new_id(self) -> str:
        """Return an id that sorts by time and is unique across devices."""
        return time_ordered_id(self.read(), secrets.token_bytes(RANDOM_BYTES))
