"""What timers and guides have: words, the head, the ring, and the seconds that pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TypeVar

import flet as ft

from app.domain.activity import Activity
from app.domain.entry import Rest
from app.domain.timer import Phase, Stand, Timer
from app.reading.wording import full_day, say
from app.state.services import use_services, use_store, use_value
from app.state.timers import Over
from app.views.kit.buttons import tap
from app.views.kit.device import use_looks
from app.views.kit.drawing import pool
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go_back
from app.views.kit.pages import page_head
from app.views.kit.phrases import clock_time, minutes_words
from app.views.kit.text import CENTER, words
from app.views.log.questions import name_or_kind

T = TypeVar("T")

_TARGET = 48


def signal_head(look: Look, title: str, detail: str = "") -> ft.Control:
    """Return the head of a page that can be heard and felt, with what switches that.

    Large words need it whole: then ``detail`` is left out, and see ``signals_below``.
    """
    if look.large:
        return page_head(look, title, back=go_back, ways=False)
    return page_head(look, title, detail, [_SignalButtons()], back=go_back, ways=False)


def signals_below(look: Look) -> list[ft.Control]:
    """Return the two switches for the end of a page whose head has no room for them."""
    return [_SignalButtons()] if look.large else []


def noted_words(entry: Activity | Rest, today: date) -> str:
    """Return how many minutes ``entry`` has, and on what day if that is not ``today``."""
    minutes = minutes_words(entry.minutes)
    if entry.day == today:
        return minutes
    return say("timers.minutes_on", minutes=minutes, day=full_day(entry.day))


@component
def _SignalButtons() -> ft.Control:
    """What this device has of the two; nothing where it has neither."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    signals = use_store(services.signals)
    change = services.settings.change
    parts = []
    if signals.sound is not None:
        on = settings.sound
        icon = ft.Icons.VOLUME_UP_OUTLINED if on else ft.Icons.VOLUME_OFF_OUTLINED
        parts.append(_switch(look, icon, "sound", on, lambda: change(sound=not settings.sound)))
    if signals.touch is not None:
        on = settings.touch
        icon = ft.Icons.VIBRATION_ROUNDED if on else ft.Icons.SMARTPHONE_ROUNDED
        parts.append(_switch(look, icon, "touch", on, lambda: change(touch=not settings.touch)))
    return ft.Row(parts, spacing=0, tight=True)


def _switch(
    look: Look, icon: ft.IconData, name: str, on: bool, toggle: Callable[[], object]
) -> ft.Control:
    picture = ft.Icon(icon, size=24, color=look.tokens.ink)
    return tap(
        look,
        picture,
        say(f"timers.switch_{name}"),
        toggle,
        key=f"switch-{name}",
        toggled=on,
        at_once=True,
        radius=_TARGET / 2,
        width=_TARGET,
        height=_TARGET,
        alignment=ft.Alignment.CENTER,
    )


GRAIN = timedelta(seconds=10)
"""How often the ring is drawn anew (mockups, section 6)."""

_RING, _RING_LARGE = 268, 132


def timer_ring(look: Look, number: int, unit: str, sentence: str, share: float = 1.0) -> ft.Control:
    """Return the ring as one picture that says ``sentence``, with a ``share`` of its water.

    From 150 % text on the words stand under it.
    """
    tokens = look.tokens
    big = words(look, str(number), "title" if look.large else "huge", align=CENTER)
    small = words(look, unit, "body", align=CENTER)
    inside = [big] if look.large else [big, small]
    inner = ft.Column(
        list(inside),
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        alignment=ft.MainAxisAlignment.CENTER,
    )
    diameter = _RING_LARGE if look.large else look.drawn(_RING)
    drawn: ft.Control = pool(look, diameter, share, tokens.sea, tokens.water, inner, top_dot=False)
    if look.large:
        middle = ft.CrossAxisAlignment.CENTER
        drawn = ft.Column([drawn, small], spacing=4, tight=True, horizontal_alignment=middle)
    return ft.Semantics(label=sentence, image=True, exclude_semantics=True, content=drawn)


TICK = 1.0
"""Seconds between two looks at the clock."""


def use_timed(read: Callable[[], T]) -> T:
    """Return what ``read`` makes of the running timer; redraw once a second has made it another.

    It is a value, as for ``use_value``. While the window cannot be seen nothing is redrawn; the
    timer does not need it. Call it from a component.
    """
    page = ft.context.page
    said = use_value(read, use_services().timers)
    shown = ft.use_ref((read, said))
    shown.current = read, said
    _, redraw = ft.use_state(0)

    async def tick() -> None:
        await page.wait_until_visible()
        look, before = shown.current or (read, said)
        if page.session.connection is not None and look() != before:
            redraw(lambda times: times + 1)

    use_looks(tick, TICK)
    return said


def name_of(timer: Timer) -> str:
    """Return what ``timer`` counts, as a title."""
    return name_or_kind(timer.task.name, timer.task.kind) if timer.task else say("timers.rest")


def over_line(over: Over) -> str:
    """Return that a timer is ``over``; a task that the person ended had time left, or no end."""
    if over.timer.task is None:
        return say("timers.over_rest")
    form = "timers.over_task" if over.by_clock else "timers.stopped_task"
    return say(form, name=name_of(over.timer))


def _now_counted(timer: Timer, now_in: Stand) -> str:
    return say("timers.doing") if now_in.phase is Phase.DOING else name_of(timer)


def short_line(timer: Timer, now_in: Stand, ends: datetime, twelve: bool) -> str:
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


def amount(timer: Timer, now_in: Stand) -> str:
    """Return how much is left, or how much an open timer has counted."""
    if timer.open:
        return say("timers.bar_done", minutes=minutes_words(now_in.minutes_done))
    return say("timers.bar_left", minutes=minutes_words(now_in.minutes_left))


def ring_sentence(timer: Timer, now_in: Stand) -> str:
    """Return what the ring shows, as one sentence."""
    what = _now_counted(timer, now_in)
    if timer.open:
        return say("timers.ring_open", what=what, done=minutes_words(now_in.minutes_done))
    left, whole = minutes_words(now_in.minutes_left), minutes_words(_minutes(now_in.length))
    return say("timers.ring", what=what, left=left, whole=whole)


def ring_number(timer: Timer, now_in: Stand) -> tuple[int, str]:
    """Return the number in the ring, and the words under it."""
    if timer.open:
        done = now_in.minutes_done
        return done, say("timers.minutes_so_far", count=done)
    left = now_in.minutes_left
    doing = now_in.phase is Phase.DOING
    return left, say("timers.minutes_of_doing" if doing else "timers.minutes_left", count=left)


def until_line(timer: Timer, now_in: Stand, ends: datetime, twelve: bool) -> str:
    """Return the line under the ring."""
    if timer.paused:
        return say("timers.standing_still")
    if timer.open:
        return say("timers.your_end")
    time = clock_time(ends, twelve)
    doing = now_in.phase is Phase.DOING
    return say("timers.then_rest" if doing else "timers.until", time=time)


def calm_line(timer: Timer, now_in: Stand) -> str:
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
