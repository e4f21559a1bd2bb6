"""A timer in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.domain.timer import Course, Phase, Timer
from app.reading.wording import say
from app.views.kit.phrases import clock_time, minutes_words
from app.views.log.questions import name_or_kind


def name_of(timer: Timer) -> str:
    """Return what ``timer`` counts, as a title."""
    return name_or_kind(timer.task.name, timer.task.kind) if timer.task else say("timers.rest")


def _now_counted(timer: Timer, now_in: Course) -> str:
    return say("timers.doing") if now_in.phase is Phase.DOING else name_of(timer)


def short_line(timer: Timer, now_in: Course, ends: datetime, twelve: bool) -> str:
    """Return what runs, and when its phase ``ends``: a time can be kept in mind, eyes closed."""
    if timer.paused:
        return say("timers.bar_paused", name=_now_counted(timer, now_in))
    if timer.open:
        return say("timers.bar_open", name=name_of(timer))
    until = clock_time(ends, twelve)
    if now_in.phase is Phase.DOING:
        return say("timers.bar_doing", time=until)
    if timer.task is None:
        return say("timers.bar_rest", time=until)
    return say("timers.bar_task", name=name_of(timer), time=until)


def amount(timer: Timer, now_in: Course) -> str:
    """Return how much is left, or how much an open timer has counted."""
    if timer.open:
        return say("timers.bar_done", minutes=minutes_words(now_in.minutes_done))
    return say("timers.bar_left", minutes=minutes_words(now_in.minutes_left))


def ring_sentence(timer: Timer, now_in: Course) -> str:
    """Return what the ring shows, as one sentence."""
    what = _now_counted(timer, now_in)
    if timer.open:
        return say("timers.ring_open", what=what, done=minutes_words(now_in.minutes_done))
    left, whole = minutes_words(now_in.minutes_left), minutes_words(_minutes(now_in.length))
    return say("timers.ring", what=what, left=left, whole=whole)


def ring_number(timer: Timer, now_in: Course) -> tuple[int, str]:
    """Return the number in the ring, and the words under it."""
    if timer.open:
        done = now_in.minutes_done
        return done, say("timers.minutes_so_far", count=done)
    left = now_in.minutes_left
    doing = now_in.phase is Phase.DOING
    return left, say("timers.minutes_of_doing" if doing else "timers.minutes_left", count=left)


def until_line(timer: Timer, now_in: Course, ends: datetime, twelve: bool) -> str:
    """Return the line under the ring."""
    if timer.paused:
        return say("timers.standing_still")
    if timer.open:
        return say("timers.your_end")
    time = clock_time(ends, twelve)
    doing = now_in.phase is Phase.DOING
    return say("timers.then_rest" if doing else "timers.until", time=time)


def calm_line(timer: Timer, now_in: Course) -> str:
    """Return what else there is to know; it changes once, when half is over."""
    if timer.paused:
        return say("timers.paused_line")
    if timer.open:
        return say("timers.open_line")
    if timer.task is not None:
        return say("timers.half_over_task" if now_in.half_over else "timers.stop_sooner")
    return say("timers.half_over" if now_in.half_over else "timers.goes_on")


def _minutes(span: timedelta) -> float:
    minutes = round(span / timedelta(minutes=1), 1)
    return int(minutes) if minutes == int(minutes) else minutes
