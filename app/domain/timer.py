"""A timer: when it was begun and how long it is meant to run. Nothing in it ticks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.activity import ActivityKind
from app.domain.entry import checked_minutes
from app.domain.real_time import NOTHING, between, later

RUNNING = "timer"
"""There is one timer at a time, kept under this id."""

LONGEST_OPEN = 120
"""After so many minutes an open timer was forgotten (our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A time in which a timer does not count; it goes on while it has no end."""

    begun: datetime
    ended: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The activity that a timer counts."""

    kind: ActivityKind
    effort: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """Minutes of a rest, or of a task; all moments are local time with its offset.

    Raises:
        InvalidInput: If the minutes are outside their range.

    """

    id: str = RUNNING
    entry: str
    """The id that its entry will have: noted twice, by whatever accident, it is there once."""
    begun: datetime
    minutes: float
    """How long the rest or the task is."""
    doing: float = 0
    """Minutes of doing before the rest; they are not noted."""
    task: Task | None = None
    """What is done; a timer without a task counts a rest."""
    open: bool = False
    """Whether the person ends it and not the clock, to find out how long something takes."""
    pauses: tuple[Pause, ...] = ()
    seen: datetime
    """The clock as it was last known. A clock that is behind it was set back."""

    def __post_init__(self) -> None:
        """Refuse what would never end."""
        checked_minutes(self.minutes)
        if self.doing:
            checked_minutes(self.doing)

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return bool(self.pauses) and self.pauses[-1].ended is None

    @property
    def whole(self) -> timedelta:
        """How long it runs from the beginning to the end, pauses left out."""
        return timedelta(minutes=self.doing + self.minutes)


def elapsed(timer: Timer, now: datetime) -> timedelta:
    """Return how long ``timer`` has run: pauses left out, never below nothing nor past its end."""
    until = timer.pauses[-1].begun if timer.paused else now
    run = between(timer.begun, until) - sum(map(_length, timer.pauses), NOTHING)
    return max(NOTHING, min(run, timer.whole))


def ended_at(timer: Timer) -> datetime:
    """Return when ``timer``, which stands still no longer, reached its end or will."""
    return later(timer.begun, timer.whole + sum(map(_length, timer.pauses), NOTHING))


def counted_from(timer: Timer) -> datetime:
    """Return when the minutes that count began: after the doing, and the pauses in it."""
    at = later(timer.begun, timedelta(minutes=timer.doing))
    for pause in timer.pauses:
        if timer.doing and between(pause.begun, at) > NOTHING:
            at = later(at, _length(pause))
    return at


def _length(pause: Pause) -> timedelta:
    return NOTHING if pause.ended is None else max(NOTHING, between(pause.begun, pause.ended))
