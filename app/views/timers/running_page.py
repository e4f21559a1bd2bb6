"""A timer that runs: the ring, until when, and the ways to end it."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.course import Course, Phase, course
from app.domain.rhythm import Rhythm
from app.domain.timer import Timer
from app.reading.wording import say
from app.state.services import Services, use_services
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.shared.buttons import link_button, main_button
from app.views.shared.shore_page import shore_page
from app.views.shared.words import CENTER, words
from app.views.timers.ending import discard_timer, stop_timer
from app.views.timers.rhythm_choice import RhythmChoice
from app.views.timers.signal_buttons import signals_below
from app.views.timers.ticking import use_course
from app.views.timers.timer_head import timer_head
from app.views.timers.timer_ring import GRAIN, timer_ring
from app.views.timers.timer_words import (
    calm_line,
    name_of,
    ring_number,
    ring_sentence,
    until_line,
)
from app.views.timers.wish import rhythm_now

NONE: Rhythm | None = None
BELOW, BELOW_TASK = 300, 150
"""How much room what stands below takes, which the hero leaves it on a tall screen."""


@component
def RunningPage(timer: Timer) -> ft.Control:
    """The page of ``timer``; the ring is drawn anew every ten seconds, and nothing moves."""
    look = use_look()
    services = use_services()
    picked, pick = ft.use_state(NONE)
    now = services.clock.now
    now_in = use_course(GRAIN) or course(timer, now)

    def change(rhythm: Rhythm) -> None:
        pick(rhythm)
        services.timers.resize(rhythm.rest, rhythm.doing if timer.doing else 0)
        services.settings.change(rhythm=rhythm)

    number, unit = ring_number(timer, now_in)
    hero = [
        timer_ring(look, number, unit, ring_sentence(timer, now_in), now_in),
        _told(words(look, until_line(timer, now_in, now), "title", align=CENTER)),
        _told(words(look, calm_line(timer, now_in), align=CENTER)),
    ]
    rest = timer.task is None
    body = [RhythmChoice(picked or _rhythm(services, timer), change)] if rest else []
    body += signals_below(look)
    foot = [_main(look, services, timer, now_in), _ways(look, services, timer)]
    if look.large:
        body.insert(0, foot.pop())
    below = BELOW if rest else BELOW_TASK
    head = timer_head(look, name_of(timer))
    return shore_page(look, head, hero, body, foot, look.height - below, key="running-timer")


def _told(text: ft.Control) -> ft.Control:
    """Return ``text``, heard when it changes: at the beginning, when half is over, at a pause."""
    return ft.Semantics(live_region=True, container=True, content=text)


def _main(look: Look, services: Services, timer: Timer, now_in: Course) -> ft.Control:
    if now_in.phase is Phase.DOING:
        begin = services.timers.rest_now
        return main_button(look, say("timers.rest_now"), begin, key="rest-now", height=60)
    words = "timers.rested_enough" if timer.task is None else "timers.stop_task"
    return main_button(look, say(words), partial(stop_timer, services), key="stop-timer", height=60)


def _ways(look: Look, services: Services, timer: Timer) -> ft.Control:
    action = services.timers.resume if timer.paused else services.timers.pause
    label = say("timers.resume" if timer.paused else "timers.pause")
    pause = link_button(look, label, action, key="pause-timer")
    leave = link_button(
        look, say("timers.unnoted"), partial(discard_timer, services), key="discard-timer"
    )
    return ft.Row([pause, leave], alignment=ft.MainAxisAlignment.CENTER, wrap=True, spacing=12)


def _rhythm(services: Services, timer: Timer) -> Rhythm | None:
    """Return the rhythm that ``timer`` keeps to, if it is one that was chosen."""
    likely = (rhythm_now(services), services.settings.settings.rhythm)
    same = (r for r in likely if r.rest == timer.minutes and timer.doing in (0, r.doing))
    return next(same, None)
