"""A timer that runs: the ring, until when, and the ways to end it."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.domain.timer import Phase, Rhythm, Timer, stand, stepped
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.state.store import Clock
from app.state.timers import Over
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, main_button
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import current_path
from app.views.kit.pages import shore_page
from app.views.kit.parts import use_parts
from app.views.kit.text import CENTER, words
from app.views.timers.begin import rhythm_now
from app.views.timers.parts import (
    GRAIN,
    calm_line,
    name_of,
    noted_words,
    ring_number,
    ring_sentence,
    signal_head,
    signals_below,
    timer_ring,
    until_line,
    use_timed,
)
from app.views.timers.rhythm import RhythmChoice

_NOBODY: Over | None = None


def use_end_words(services: Services) -> None:
    """Tell once in words that the clock has ended the timer. Call it from a component.

    On the timer's own page that stands there anyway; and the person can do without.
    """
    over = use_store(services.timers).over
    told = ft.use_ref(_NOBODY)

    def tell() -> None:
        news = over is not None and over is not told.current and over.by_clock
        told.current = over
        wanted = services.settings.settings.end_words
        if over is not None and news and wanted and not current_path().startswith(Paths.REST_TIMER):
            show_message(_words(over, services.clock.today), over.change)

    ft.use_effect(tell, [over])


def _words(over: Over, today: date) -> str:
    if over.entry is None:
        return say("timers.message_nothing")
    minutes = noted_words(over.entry, today)
    if over.timer.task is None:
        return say("timers.message_rest", minutes=minutes)
    return say("timers.message_task", name=name_of(over.timer), minutes=minutes)


_NONE: Rhythm | None = None
_BELOW, _BELOW_TASK = 300, 150
"""How much room what stands below takes, which the hero leaves it on a tall screen."""


@component
def RunningPage(timer: Timer) -> ft.Control:
    """The page of ``timer``; of all of it only the ring and its words change by themselves."""
    look = use_look()
    services = use_services()
    part = use_parts()
    picked, pick = ft.use_state(_NONE)
    phase = use_timed(lambda: stand(timer, services.clock.now).phase)

    def change(rhythm: Rhythm) -> None:
        pick(rhythm)
        services.timers.keep_to(rhythm)

    rest = timer.task is None
    body = [RhythmChoice(picked or _rhythm(services, timer), change)] if rest else []
    body += signals_below(look)
    foot = [_main(look, services, timer, phase), _ways(look, services, timer)]
    if look.large:
        body.insert(0, foot.pop())
    below = _BELOW if rest else _BELOW_TASK
    head = signal_head(look, name_of(timer))
    now = part("now", _Now, timer)
    return shore_page(look, head, [now], body, foot, look.height - below, key="running-timer")


@component
def _Now(timer: Timer) -> ft.Control:
    """The ring, drawn anew every ten seconds, until when it goes, and what else there is to know.

    Nothing moves.
    """
    look = use_look()
    services = use_services()
    ring, until, calm = use_timed(lambda: _words_now(timer, services.clock, look.twelve_hours))
    parts = [
        timer_ring(look, *ring),
        _told(words(look, until, "title", align=CENTER)),
        _told(words(look, calm, align=CENTER)),
    ]
    middle = ft.CrossAxisAlignment.CENTER
    return ft.Column(parts, spacing=8, tight=True, horizontal_alignment=middle)


def _words_now(
    timer: Timer, clock: Clock, twelve: bool
) -> tuple[tuple[int, str, str, float], str, str]:
    """Return what the ring shows, and the lines below it."""
    now_in = stand(timer, clock.now)
    share = stepped(now_in, GRAIN).share
    ring = (*ring_number(timer, now_in), ring_sentence(timer, now_in), share)
    return (
        ring,
        until_line(timer, now_in, clock.after(now_in.left), twelve),
        calm_line(timer, now_in),
    )


def _told(text: ft.Control) -> ft.Control:
    """Return ``text``, heard when it changes: at the beginning, when half is over, at a pause."""
    return ft.Semantics(live_region=True, container=True, content=text)


def _main(look: Look, services: Services, timer: Timer, phase: Phase) -> ft.Control:
    if phase is Phase.DOING:
        begin = services.timers.rest_now
        return main_button(look, say("timers.rest_now"), begin, key="rest-now", height=60)
    words = "timers.rested_enough" if timer.task is None else "timers.stop_task"
    return main_button(
        look, say(words), partial(_stop_timer, services), key="stop-timer", height=60
    )


def _ways(look: Look, services: Services, timer: Timer) -> ft.Control:
    action = services.timers.resume if timer.paused else services.timers.pause
    label = say("timers.resume" if timer.paused else "timers.pause")
    pause = link_button(look, label, action, key="pause-timer")
    leave = link_button(
        look, say("timers.unnoted"), partial(_discard_timer, services), key="discard-timer"
    )
    return ft.Row([pause, leave], alignment=ft.MainAxisAlignment.CENTER, wrap=True, spacing=12)


def _rhythm(services: Services, timer: Timer) -> Rhythm | None:
    """Return the rhythm that ``timer`` keeps to, if it is one that was chosen."""
    likely = (rhythm_now(services), services.settings.settings.rhythm)
    same = (r for r in likely if r.rest == timer.minutes and timer.doing in (0, r.doing))
    return next(same, None)


def _stop_timer(services: Services) -> None:
    """End the timer now. The page that comes tells what was noted, and can take it back."""
    change = services.timers.stop()
    if change is not None and change.made is None:
        show_message(say("timers.stopped_nothing"), change)


def _discard_timer(services: Services) -> None:
    """Take the timer away without noting anything."""
    if change := services.timers.discard():
        show_message(say("timers.discarded"), change)
