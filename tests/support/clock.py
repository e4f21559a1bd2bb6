"""A clock that a test sets, and the days around the one it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

SUNDAY = datetime(2026, 11, 22, 14, 20, tzinfo=timezone(timedelta(hours=1)))
"""A Sunday afternoon in winter, an hour east of Greenwich."""

TODAY = SUNDAY.date()
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)


def ago(days: int) -> date:
    """The day so many ``days`` before today."""
    return TODAY - timedelta(days=days)


@dataclass
class TestClock:
    """Called, it tells the time; it stands still until moved."""

    __test__ = False
    now: datetime = SUNDAY

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)
