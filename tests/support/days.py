"""Days that were logged, and a plan that holds, for tests about pacing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from app.domain.activity import ActivityKind
from app.state.services import Services
from tests.support.clock import TestClock

EVEN = (40, 38, 42, 41, 39, 40, 41, 38, 42, 40, 39, 41, 40, 40)
"""Fourteen days with about as much on each."""

WEEK = (30, 50, 40, 20, 60, 30, 50)
"""Seven days as different as those of most people."""

SWINGING = (40, 38, 60, 20, 41, 39, 62, 40, 15, 42, 40, 39, 41, 40)
"""Fourteen days with two busy ones that quiet ones followed (evidence 4.7)."""


def log(services: Services, points: float, day: date) -> None:
    """Log ``points``, whole ones, for ``day``."""
    services.notebook.log_activity(day, ActivityKind.PHYSICAL, 3, points * 10)


def log_before_today(services: Services, loads: Sequence[float | None]) -> None:
    """Log ``loads`` for the days before today, the last for yesterday; none where it says none."""
    today = services.clock.today
    for back, points in enumerate(reversed(loads), start=1):
        if points is not None:
            log(services, points, today - timedelta(days=back))


def plan_since(services: Services, clock: TestClock, points: float, days: int) -> None:
    """Let a plan hold since so many ``days`` ago."""
    clock.move(days=-days)
    services.plans.choose(points)
    clock.move(days=days)
