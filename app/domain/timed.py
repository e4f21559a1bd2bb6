"""What a timer leaves behind: the entry of what it counted."""

from __future__ import annotations

from datetime import datetime, time

from app.domain.activity import Activity
from app.domain.course import Phase, course, minutes_counted
from app.domain.days import own_day
from app.domain.rest import Rest
from app.domain.timer import Timer, counted_from


def timed_entry(timer: Timer, now: datetime, day_start: time) -> Activity | Rest | None:
    """Return the entry of ``timer``, ended ``now``; ``None`` where there is nothing to note.

    That is so for less than half a minute, and for an open timer that was forgotten: how long
    that took is not known. The entry belongs to the day in which its minutes began.
    """
    minutes = minutes_counted(timer, now)
    if not minutes or (timer.open and course(timer, now).phase is Phase.OVER):
        return None
    at = counted_from(timer)
    day = min(own_day(at, day_start), own_day(now, day_start))
    if timer.task is None:
        return Rest(id=timer.entry, at=at, day=day, changed=now, minutes=minutes)
    return Activity(
        id=timer.entry,
        at=at,
        day=day,
        changed=now,
        kind=timer.task.kind,
        effort=timer.task.effort,
        minutes=minutes,
        name=timer.task.name,
    )
