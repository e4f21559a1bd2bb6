"""A timer that runs: the ring, until when, and the ways to end it."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.rhythm import Rhythm
from app.domain.timer import Course, Phase, Timer, course
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.state.timers import Over
from app.views.kit.addresses import Paths, current_path
from app.views.kit.buttons import link_button, main_button
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.pages import shore_page
from app.views.kit.phrases import minutes_words
from app.views.kit.text import CENTER, words
from app.views.timers.begin import rhythm_now
from app.views.timers.parts import GRAIN, signal_head, signals_below, timer_ring, use_course
from app.views.timers.rhythm import RhythmChoice
from app.views.timers.words import calm_line, name_of, ring_number, ring_sentence, until_line

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
            show_message(_words(over), over.change)

    ft.use_effect(tell, [over])


def _words(over: Over) -> str:
    if over.entry is None:
        return say("timers.message_nothing")
    minutes = minutes_words(over.entry.minutes)
    if over.timer.task is None:
        return say("timers.message_rest", minutes=minutes)
    return say("timers.message_task", name=name_of(over.timer), minutes=minutes)


_NONE: Rhythm | None = None
_BELOW, _BELOW_TASK = 300, 150
"""How much room what stands below takes, which the hero leaves it on a tall screen."""


@component
def RunningPage(timer: Timer) -> ft.Control:
    """The page of ``timer``; the ring is drawn anew every ten seconds, and nothing moves."""
    look = use_look()
    services = use_services()
    picked, pick = ft.use_state(_NONE)
    now = services.clock.now
    now_in = use_course(GRAIN) or course(timer, now)

    def change(rhythm: Rhythm) -> None:
        pick(rhythm)
        services.timers.keep_to(rhythm)

    number, unit = ring_number(timer, now_in)
    ends = services.clock.after(now_in.left)
    hero = [
        timer_ring(look, number, unit, ring_sentence(timer, now_in), now_in),
        _told(words(look, until_line(timer, now_in, ends), "title", align=CENTER)),
        _told(words(look, calm_line(timer, now_in), align=CENTER)),
    ]
    rest = timer.task is None
    body = [RhythmChoice(picked or _rhythm(services, timer), change)] if rest else []
    body += signals_below(look)
    foot = [_main(look, services, timer, now_in), _ways(look, services, timer)]
    if look.large:
        body.insert(0, foot.pop())
    below = _BELOW if rest else _BELOW_TASK
    head = signal_head(look, name_of(timer))
    return shore_page(look, head, hero, body, foot, look.height - below, key="running-timer")


def _told(text: ft.Control) -> ft.Control:
    """Return ``text``, heard when it changes: at the beginning, when half is over, at a pause."""
    return ft.Semantics(live_region=True, container=True, content=text)


def _main(look: Look, services: Services, timer: Timer, now_in: Course) -> ft.Control:
    if now_in.phase is Phase.DOING:
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
    """End the timer now and tell what was noted."""
    if change := services.timers.stop():
        words = say("timers.stopped_nothing")
        if change.made is not None:
            words = say("timers.stopped", minutes=minutes_words(change.made.minutes))
        show_message(words, change)


def _discard_timer(services: Services) -> None:
    """Take the timer away without noting anything."""
    if change := services.timers.discard():
        show_message(say("timers.discarded"), change)
