"""The quiet bar that shows a timer while other things are done."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import flet as ft

from app.domain.days import NOTHING, between
from app.domain.timer import Timer, stand
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.state.signals import TOUCHES, Cue, Give
from app.state.store import Clock
from app.state.timers import Over
from app.views.kit.addresses import Paths
from app.views.kit.buttons import tap
from app.views.kit.device import is_hand_held
from app.views.kit.guard import attempt, component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.surfaces import column
from app.views.kit.text import soft, words
from app.views.timers.parts import amount, over_line, short_line, use_timed

_STAYS = timedelta(minutes=30)
"""How long the bar speaks of a timer that is over (our choice)."""


@component
def TimerBar(shown: bool) -> ft.Control:
    """The timer that runs, or the one that has ended and was not looked at; usually nothing."""
    look = use_look()
    services = use_services()
    timers = use_store(services.timers)
    if not shown:
        return ft.Container()
    if timers.running is not None:
        return _RunningBar(timers.running)
    over = timers.over
    if over is not None and NOTHING <= between(over.at, services.clock.now) < _STAYS:
        return _bar(look, over.timer, *_over(over))
    return ft.Container()


@component
def _RunningBar(timer: Timer) -> ft.Control:
    """The bar of ``timer``; its number changes once a minute."""
    look = use_look()
    clock = use_services().clock
    return _bar(look, timer, *use_timed(lambda: _words_now(timer, clock, look.twelve_hours)))


def _words_now(timer: Timer, clock: Clock, twelve: bool) -> tuple[str, str]:
    now_in = stand(timer, clock.now)
    return short_line(timer, now_in, clock.after(now_in.left), twelve), amount(timer, now_in)


def _over(over: Over) -> tuple[str, str]:
    asked = "timers.bar_over_rest" if over.timer.task is None else "timers.bar_over_task"
    return over_line(over), say(asked)


def _bar(look: Look, timer: Timer, what: str, more: str) -> ft.Control:
    tokens = look.tokens
    path = Paths.REST_TIMER if timer.task is None else Paths.ACTIVITY_TIMER
    lines = [words(look, what, "label", tokens.on_mist), soft(look, more)]
    parts: list[ft.Control] = [
        ft.Container(column(lines, 0), expand=True),
        ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=tokens.on_mist),
    ]
    if not look.large:
        parts.insert(0, ft.Icon(ft.Icons.TIMER_OUTLINED, size=24, color=tokens.on_mist))
    row = ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    # The name leaves out what changes every minute: nobody wants to hear it each time.
    return tap(
        look,
        row,
        say("timers.bar_name", what=what),
        lambda: go(path),
        key="timer-bar",
        bgcolor=tokens.sea_mist,
        edge=tokens.edge if tokens.strong else None,
        radius=0,
        padding=ft.Padding(look.margin, 8, look.margin - 4, 8),
    )


def watch_timer(page: ft.Page, services: Services) -> None:
    """Let ``page`` look after the timer, also one that was running when the app was left."""
    attempt(services.timers.look)
    services.watch.begin()
    if is_hand_held(page) and not page.web:
        services.signals.touch = _felt(ft.HapticFeedback())


def _felt(device: ft.HapticFeedback) -> Give:
    async def touch(cue: Cue) -> None:
        for place, length in enumerate(TOUCHES[cue]):
            if place % 2 == 0:
                await device.vibrate()
            await asyncio.sleep(length / 1000)

    return touch
