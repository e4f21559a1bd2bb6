"""A timer: begun at a time for some minutes, perhaps in a rhythm. Nothing in it ticks."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from app.domain.activity import Activity, ActivityKind
from app.domain.days import NOTHING, between, later, own_day
from app.domain.entry import Rest, checked_minutes
from app.domain.errors import InvalidInput

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

    Its moments move with the clock, so that what had run by then has still run. A pause that is as
    long may be where the clock went ahead: it becomes shorter, and what was before it stays.
    """
    by = between(seen, now)
    begun, pauses = timer.begun, list(timer.pauses)
    for place, pause in reversed(list(enumerate(timer.pauses))):
        ended = pause.ended and later(pause.ended, by)
        if between(pause.begun, ended or now) >= NOTHING:
            pauses[place] = replace(pause, ended=ended)
            break
        pauses[place] = Pause(begun=later(pause.begun, by), ended=ended)
    else:
        begun = later(begun, by)
    return replace(timer, begun=begun, pauses=tuple(pauses), seen=now)


_ONE_MINUTE = timedelta(minutes=1)


class Phase(StrEnum):
    """What a timer counts."""

    DOING = "doing"
    """The minutes before a rest."""
    COUNTED = "counted"
    """The rest, or the task."""
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Stand:
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
        return math.ceil(self.left / _ONE_MINUTE)

    @property
    def minutes_done(self) -> int:
        """The whole minutes that are over, to the nearest."""
        return math.floor(self.done / _ONE_MINUTE + 0.5)

    @property
    def half_over(self) -> bool:
        """Whether more than half is over."""
        return self.done >= self.left


def stand(timer: Timer, now: datetime) -> Stand:
    """Return how far ``timer`` is ``now``."""
    run, doing = elapsed(timer, now), timedelta(minutes=timer.doing)
    if run < doing:
        return Stand(Phase.DOING, run, doing)
    done, length = run - doing, timedelta(minutes=timer.minutes)
    return Stand(Phase.OVER if done >= length else Phase.COUNTED, done, length)


def minutes_counted(timer: Timer, now: datetime) -> int:
    """Return the minutes that there are to note ``now``, to the nearest whole one."""
    now_in = stand(timer, now)
    return 0 if now_in.phase is Phase.DOING else now_in.minutes_done


def stepped(whole: Stand, grain: timedelta) -> Stand:
    """Return ``whole`` as it was at the last multiple of ``grain``: redrawn only so often."""
    return Stand(whole.phase, whole.done // grain * grain, whole.length)


def timed_entry(
    timer: Timer,
    now: datetime,
    day_start: time,
    local: Callable[[datetime], datetime] = lambda at: at,
) -> Activity | Rest | None:
    """Return the entry of ``timer``, ended ``now``; ``None`` where there is nothing to note.

    That is so for less than half a minute, and for an open timer that was forgotten: how long
    that took is not known. The entry belongs to the day in which its minutes began, and
    ``local`` tells what the clocks showed then.
    """
    minutes = minutes_counted(timer, now)
    if not minutes or (timer.open and stand(timer, now).phase is Phase.OVER):
        return None
    at = local(counted_from(timer))
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


_LEAST_DOING, _MOST_DOING = 5, 60
_LEAST_REST, _MOST_REST = 5, 30
"""The ranges of an own rhythm (our choice, evidence 4.3)."""

STEP = 5
"""How many minutes one tap moves an own rhythm (our choice)."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Rest that comes before it is needed.

    Raises:
        InvalidInput: If the minutes are outside their ranges.

    """

    doing: int
    rest: int

    def __post_init__(self) -> None:
        """Refuse what the screens do not offer."""
        doing = _LEAST_DOING <= self.doing <= _MOST_DOING
        if not (doing and _LEAST_REST <= self.rest <= _MOST_REST):
            raise InvalidInput(
                "rhythm_range",
                least_doing=_LEAST_DOING,
                most_doing=_MOST_DOING,
                least_rest=_LEAST_REST,
                most_rest=_MOST_REST,
            )


USUAL_RHYTHM = Rhythm(50, 10)
"""Ten minutes of rest to fifty of activity (Arthritis Foundation, quoted by ProHealth)."""

GENTLEST_RHYTHM = Rhythm(15, 5)
"""Fifty minutes are long for many people with fibromyalgia (our choice, evidence P4)."""

RHYTHMS = (USUAL_RHYTHM, Rhythm(20, 5), GENTLEST_RHYTHM)
"""What one tap chooses; the last two are our choice (evidence P4)."""


def rhythms(gentle: bool) -> tuple[Rhythm, ...]:
    """Return the rhythms; while ``gentle``, in a flare or where effort costs later, in reverse."""
    return RHYTHMS[::-1] if gentle else RHYTHMS


def first_rhythm(kept: Rhythm, gentle: bool) -> Rhythm:
    """Return the rhythm to begin with: ``kept``, but while ``gentle`` never less than gentle."""
    return GENTLEST_RHYTHM if gentle and kept.doing > GENTLEST_RHYTHM.doing else kept


def moved_doing(rhythm: Rhythm, steps: int) -> Rhythm:
    """Return ``rhythm`` with the doing moved by ``steps``, within its range."""
    doing = rhythm.doing + steps * STEP
    return replace(rhythm, doing=max(_LEAST_DOING, min(_MOST_DOING, doing)))


def moved_rest(rhythm: Rhythm, steps: int) -> Rhythm:
    """Return ``rhythm`` with the rest moved by ``steps``, within its range."""
    rest = rhythm.rest + steps * STEP
    return replace(rhythm, rest=max(_LEAST_REST, min(_MOST_REST, rest)))
