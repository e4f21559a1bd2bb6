"""A timer that is over: what was noted, and one question that can be left alone."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.activity import Activity
from app.domain.entry import Helped, Rest
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.state.timers import Over
from app.views.baseline.readings import ReadingOffer, may_be_reading
from app.views.kit.addresses import go_back
from app.views.kit.buttons import link_button, main_button, mist_button
from app.views.kit.drawing import picture
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.pages import shore_page
from app.views.kit.phrases import clock_time, minutes_words
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, soft, words
from app.views.log.questions import EffortQuestion
from app.views.log.rest import helped_choice
from app.views.timers.begin import NewTimer, use_begin_timer
from app.views.timers.parts import signal_head
from app.views.timers.words import name_of


def _over_questions(
    look: Look, services: Services, over: Over, entry: Activity | Rest
) -> list[ft.Control]:
    """Return whether the rest helped, or how hard the activity felt; none must be answered."""
    if isinstance(entry, Rest):
        parts = [helped_choice(look, entry.helped, partial(_keep_helped, services, entry))]
    else:
        parts = [
            EffortQuestion(entry.effort, partial(_keep_effort, services, entry)),
            soft(look, say("timers.effort_line")),
        ]
        if may_be_reading(services.settings.settings, over, entry):
            parts.append(ReadingOffer(entry))
    if over.change is not None:
        take_back = over.change.take_back
        back = link_button(look, say("timers.take_back"), take_back, key="take-back")
        parts.append(ft.Row([back], alignment=ft.MainAxisAlignment.CENTER, wrap=True))
    return parts


_Noted = Activity | Rest | None

_DRAWING = 170
_BELOW = 330
"""How much room the questions and buttons take."""


@component
def OverPage(over: Over) -> ft.Control:
    """The page of the timer that is ``over``; leaving it is all that has to be done."""
    look = use_look()
    services = use_services()
    use_store(services.notebook)
    begin_timer = use_begin_timer()
    entry = _noted(services, over)
    timer = over.timer

    def leave() -> None:
        services.timers.dismiss()
        go_back()

    def again() -> None:
        minutes, doing = max(1, round(timer.minutes)), round(timer.doing)
        begin_timer(NewTimer(minutes=minutes, doing=doing, task=timer.task, open_end=timer.open))

    told = [words(look, line, align=CENTER) for line in _lines(over, entry, look.twelve_hours)]
    told.insert(0, words(look, _title(over), "title", align=CENTER))
    drawn = [] if look.large else [picture(look, "shell", height=_DRAWING, decorative=True)]
    hero = [*drawn, ft.Semantics(live_region=True, container=True, content=column(told, 4))]
    foot = [
        main_button(look, say("timers.done"), leave, key="timer-done", height=60),
        mist_button(look, say("timers.another"), again, key="another-round"),
    ]
    body = _over_questions(look, services, over, entry) if entry else []
    if look.large:
        body.append(foot.pop())
    head = signal_head(look, name_of(timer))
    return shore_page(look, head, hero, body, foot, look.height - _BELOW, key="timer-over")


def _noted(services: Services, over: Over) -> _Noted:
    """Return what ``over`` noted as it stands in the notebook now, if it still does."""
    if over.entry is None:
        return None
    entries = services.notebook.on(over.entry.day)
    kept = (entry for entry in entries if isinstance(entry, (Activity, Rest)))
    return next((entry for entry in kept if entry.id == over.entry.id), None)


def _title(over: Over) -> str:
    if over.timer.task is None:
        return say("timers.over_rest")
    return say("timers.over_task", name=name_of(over.timer))


def _lines(over: Over, entry: _Noted, twelve: bool) -> list[str]:
    if over.entry is None and over.by_clock:
        return [say("timers.forgotten", minutes=minutes_words(over.timer.minutes))]
    if over.entry is None:
        return [say("timers.nothing_noted")]
    if entry is None:
        return [say("timers.taken_back")]
    form = "timers.noted_away" if over.by_clock else "timers.noted"
    line = say(form, time=clock_time(over.at, twelve), minutes=minutes_words(entry.minutes))
    return [line, say("timers.over_line")] if isinstance(entry, Rest) else [line]


def _keep_helped(services: Services, entry: Rest, helped: Helped | None) -> None:
    services.notebook.rate_rest(entry, helped)


def _keep_effort(services: Services, entry: Activity, effort: int) -> None:
    if change := services.notebook.rate_effort(entry, effort):
        show_message(say("timers.effort_kept", effort=effort), change)
