"""The rest timer before it begins."""

from __future__ import annotations

import flet as ft

from app.domain.rhythm import Rhythm
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import use_look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.shore_page import shore_page
from app.views.shared.words import CENTER, words
from app.views.timers.rhythm_choice import RhythmChoice
from app.views.timers.signal_buttons import signals_below
from app.views.timers.timer_head import timer_head
from app.views.timers.timer_ring import timer_ring
from app.views.timers.wish import Wish, rhythm_now, use_wishes

BELOW = 330
"""How much room the choices and buttons take, which the hero leaves them on a tall screen."""

NONE: Rhythm | None = None


@component
def RestReady() -> ft.Control:
    """A full ring, the rhythm, and two ways to begin."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    use_store(services.flares)
    wished = use_wishes()
    picked, pick = ft.use_state(NONE)
    rhythm = picked or rhythm_now(services)
    rest, doing = minutes_words(rhythm.rest), minutes_words(rhythm.doing)

    def choose(chosen: Rhythm) -> None:
        # What is picked holds even where a gentler one is put forward.
        pick(chosen)
        services.settings.change(rhythm=chosen)

    unit = say("timers.minutes_ahead", count=rhythm.rest)
    sentence = say("timers.ring_ready", minutes=rest)
    hero = [
        timer_ring(look, rhythm.rest, unit, sentence),
        words(look, say("timers.ready"), "title", align=CENTER),
        words(look, say("timers.goes_on"), align=CENTER),
    ]
    past = link_button(look, say("timers.note_past"), lambda: go(Paths.REST), key="note-past")
    begin = main_button(
        look,
        say("timers.begin_rest", minutes=rest),
        lambda: wished(Wish(minutes=rhythm.rest)),
        key="begin-rest",
    )
    first = mist_button(
        look,
        say("timers.begin_doing", minutes=doing),
        lambda: wished(Wish(minutes=rhythm.rest, doing=rhythm.doing)),
        key="begin-doing",
    )
    body = [RhythmChoice(rhythm, choose), ft.Row([past], wrap=True), *signals_below(look)]
    foot = [begin, first]
    if look.large:
        body.insert(0, foot.pop())
    head = timer_head(look, say("timers.rest"))
    return shore_page(look, head, hero, body, foot, look.height - BELOW, key="rest-timer")
