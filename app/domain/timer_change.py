"""What a person, or the clock, does to a timer that runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.real_time import between, later
from app.domain.timer import Pause, Timer, elapsed


def paused(timer: Timer, now: datetime) -> Timer:
    """Return ``timer`` standing still from ``now`` on."""
    if timer.paused:
        return timer
    return replace(timer, pauses=(*timer.pauses, Pause(begun=now)), seen=now)


def resumed(timer: Timer, now: datetime) -> Timer:
    """Return ``timer`` running on from ``now``, where it stood still."""
    if not timer.paused:
        return timer
    *before, last = timer.pauses
    return replace(timer, pauses=(*before, replace(last, ended=now)), seen=now)


def resized(timer: Timer, minutes: float, doing: float, now: datetime) -> Timer:
    """Return ``timer`` with other minutes; what has run already is never taken away.

    A time of doing that is over keeps its length.
    """
    run = elapsed(timer, now) / timedelta(minutes=1)
    doing = timer.doing if run >= timer.doing else max(doing, run)
    return replace(timer, doing=doing, minutes=max(minutes, run - doing), seen=now)


def set_back(timer: Timer, seen: datetime, now: datetime) -> Timer:
    """Return ``timer`` for a clock that showed ``seen`` and was then set back to ``now``.

    All its moments move with the clock, so that what had run by then has still run.
    """
    by = between(seen, now)
    pauses = tuple(
        Pause(begun=later(pause.begun, by), ended=pause.ended and later(pause.ended, by))
        for pause in timer.pauses
    )
    return replace(timer, begun=later(timer.begun, by), pauses=pauses, seen=now)
