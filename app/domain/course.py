"""The course of a timer: what it counts now, how much of that is over and how much is left."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.timer import Timer, elapsed

ONE_MINUTE = timedelta(minutes=1)


class Phase(StrEnum):
    """What a timer counts."""

    DOING = "doing"
    """The minutes before a rest."""
    COUNTED = "counted"
    """The rest, or the task."""
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Course:
    """How far a timer is in the phase it is in."""

    phase: Phase
    done: timedelta
    length: timedelta

    @property
    def left(self) -> timedelta:
        """How much of the phase is left."""
        return self.length - self.done

    @property
    def share(self) -> float:
        """How much of the phase is left, 0 to 1."""
        return self.left / self.length

    @property
    def minutes_left(self) -> int:
        """The minutes left; one that has begun counts."""
        return math.ceil(self.left / ONE_MINUTE)

    @property
    def minutes_done(self) -> int:
        """The whole minutes that are over, to the nearest."""
        return math.floor(self.done / ONE_MINUTE + 0.5)

    @property
    def half_over(self) -> bool:
        """Whether more than half is over."""
        return self.done >= self.left


def course(timer: Timer, now: datetime) -> Course:
    """Return how far ``timer`` is ``now``."""
    run, doing = elapsed(timer, now), timedelta(minutes=timer.doing)
    if run < doing:
        return Course(Phase.DOING, run, doing)
    done, length = run - doing, timedelta(minutes=timer.minutes)
    return Course(Phase.OVER if done >= length else Phase.COUNTED, done, length)


def minutes_counted(timer: Timer, now: datetime) -> int:
    """Return the minutes that there are to note ``now``, to the nearest whole one."""
    now_in = course(timer, now)
    return 0 if now_in.phase is Phase.DOING else now_in.minutes_done


def stepped(whole: Course, grain: timedelta) -> Course:
    """Return ``whole`` as it was at the last multiple of ``grain``: redrawn only so often."""
    return Course(whole.phase, whole.done // grain * grain, whole.length)
