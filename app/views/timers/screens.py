"""The timers of a rest and of an activity: ready, running, or over with one question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import flet as ft

from app.domain.activity import Activity, ActivityKind
from app.domain.baseline import under
from app.domain.entry import Helped, Rest
from app.domain.timer import LONGEST_OPEN, Rhythm, Task
from app.domain.usual import ActivityDraft, draft_like_last, effort_last
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.state.timers import Over
from app.views.baseline.readings import ReadingOffer, may_be_reading
from app.views.baseline.screen import baseline_line
from app.views.kit.addresses import Paths
from app.views.kit.buttons import Action, link_button, link_line, main_button, mist_button
from app.views.kit.drawing import picture
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import asked, go, go_back
from app.views.kit.pages import page_foot, page_frame, shore_page
from app.views.kit.parts import use_parts
from app.views.kit.phrases import clock_time, minutes_words
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, soft, words
from app.views.log.draft import use_drafted
from app.views.log.questions import EffortQuestion, KindQuestion, MinutesQuestion, NameQuestion
from app.views.log.rest import helped_choice
from app.views.timers.begin import NewTimer, is_gentle, rhythm_now, use_begin_timer
from app.views.timers.parts import (
    name_of,
    noted_words,
    over_line,
    signal_head,
    signals_below,
    timer_ring,
)
from app.views.timers.rhythm import RhythmChoice
from app.views.timers.running import RunningPage


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


@component
def _OverPage(over: Over) -> ft.Control:
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

    told = [
        words(look, line, align=CENTER)
        for line in _lines(over, entry, services.clock.today, look.twelve_hours)
    ]
    told.insert(0, words(look, over_line(over), "title", align=CENTER))
    drawn = (
        [] if look.large else [picture(look, "shell", height=look.drawn(_DRAWING), decorative=True)]
    )
    hero = [*drawn, ft.Semantics(live_region=True, container=True, content=column(told, 4))]
    foot = [
        main_button(look, say("timers.done"), leave, key="timer-done", height=60),
        mist_button(look, say("timers.another"), again, key="another-round"),
    ]
    body = _over_questions(look, services, over, entry) if entry else []
    if look.large:
        body.append(foot.pop())
    head = signal_head(look, name_of(timer))
    below = _BELOW if timer.task is None else _BELOW_EFFORT
    return shore_page(look, head, hero, body, foot, look.height - below, key="timer-over")


def _noted(services: Services, over: Over) -> _Noted:
    """Return what ``over`` noted as it stands in the notebook now, if it still does."""
    entry = services.notebook.thing(over.entry.id) if over.entry else None
    return entry if isinstance(entry, (Activity, Rest)) else None


def _lines(over: Over, entry: _Noted, today: date, twelve: bool) -> list[str]:
    if over.entry is None and over.by_clock:
        return [say("timers.forgotten", minutes=minutes_words(over.timer.minutes))]
    if over.entry is None:
        return [say("timers.nothing_noted")]
    if entry is None:
        return [say("timers.taken_back")]
    form = "timers.noted_away" if over.by_clock else "timers.noted"
    line = say(form, time=clock_time(over.at, twelve), minutes=noted_words(entry, today))
    return [line, say("timers.over_line")] if isinstance(entry, Rest) else [line]


def _keep_helped(services: Services, entry: Rest, helped: Helped | None) -> None:
    services.notebook.rate_rest(entry, helped)


def _keep_effort(services: Services, entry: Activity, effort: int) -> None:
    if change := services.notebook.rate_effort(entry, effort):
        show_message(say("timers.effort_kept", effort=effort), change)


_BELOW, _BELOW_EFFORT = 330, 410
"""How much room the choices and buttons take, which the hero leaves them on a tall screen."""

_NONE: Rhythm | None = None


@component
def _RestReady() -> ft.Control:
    """A full ring, the rhythm, and two ways to begin."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    use_store(services.flares)
    begin_timer = use_begin_timer()
    picked, pick = ft.use_state(_NONE)
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
        lambda: begin_timer(NewTimer(minutes=rhythm.rest)),
        key="begin-rest",
    )
    first = mist_button(
        look,
        say("timers.begin_doing", minutes=doing),
        lambda: begin_timer(NewTimer(minutes=rhythm.rest, doing=rhythm.doing)),
        key="begin-doing",
    )
    body = [RhythmChoice(rhythm, choose), link_line([past]), *signals_below(look)]
    foot = [begin, first]
    if look.large:
        body.insert(0, foot.pop())
    head = signal_head(look, say("timers.rest"))
    return shore_page(look, head, hero, body, foot, look.height - _BELOW, key="rest-timer")


@component
def _ActivityReady() -> ft.Control:
    """What is to be done and for how long; its baseline, if there is one, is put forward."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.baselines)
    begin_timer = use_begin_timer()
    part = use_parts()
    draft = use_drafted(f"timer:{ft.context.page.route}", lambda: _first_draft(services))
    chosen = draft.chosen

    def begin_with(new: NewTimer) -> None:
        draft.form.done()
        begin_timer(new)

    def task() -> Task:
        kind, name = chosen.kind, draft.name
        return Task(kind=kind, effort=effort_last(kind, name, services.notebook.lately), name=name)

    kept = services.baselines.of(chosen.name, chosen.kind)
    baseline = kept and under(kept, settings.caution)
    known = baseline.whole_minutes if baseline else None
    minutes = chosen.picked or known or chosen.minutes
    lead = soft(look, say("timers.lead"), "body")
    parts = [
        *([] if look.large else [lead]),
        part("kind", KindQuestion, chosen.kind, draft.choose_kind),
        part("name", NameQuestion, chosen.kind, chosen.name, draft.own, draft.choose_name),
        part("minutes", MinutesQuestion, minutes, lambda it: draft.choose(picked=it)),
        baseline_line(look, baseline),
        *([lead] if look.large else []),
    ]
    if settings.caution.three_day_test and not is_gentle(services):
        parts += _open_end(look, lambda: begin_with(_open(task())))
    parts += signals_below(look)
    label = say("timers.begin_task", minutes=minutes_words(minutes))
    begin = main_button(
        look, label, lambda: begin_with(NewTimer(minutes=minutes, task=task())), key="begin-task"
    )
    foot = page_foot(look, [begin])
    head = signal_head(look, say("timers.activity"))
    return page_frame(look, head, parts, foot, spacing=16, key="activity-timer")


def _open(task: Task) -> NewTimer:
    return NewTimer(minutes=LONGEST_OPEN, task=task, open_end=True)


def _open_end(look: Look, begin: Action) -> list[ft.Control]:
    return [
        mist_button(look, say("timers.begin_open"), begin, key="begin-open"),
        soft(look, say("timers.begin_open_detail")),
    ]


def _first_draft(services: Services) -> ActivityDraft:
    """Return what the address asks for, or else something like what was logged last."""
    last = draft_like_last(services.clock.today, services.notebook.lately)
    if asked("kind") not in set(ActivityKind):
        return last
    return replace(last, kind=ActivityKind(asked("kind")), name=asked("name"))


@component
def ActivityTimerScreen() -> ft.Control:
    """The activity that is timed or was; else the choice of one."""
    return _use_begun(for_rest=False) or _ActivityReady()


@component
def RestTimerScreen() -> ft.Control:
    """The rest that is going on or has ended; else the choice of a rhythm."""
    return _use_begun(for_rest=True) or _RestReady()


def _use_begun(for_rest: bool) -> ft.Control | None:
    """Return the page of the timer that runs or has ended, if it is of the kind asked for."""
    timers = use_store(use_services().timers)
    running, over = timers.running, timers.over
    if running is not None:
        return RunningPage(running) if (running.task is None) is for_rest else None
    if over is not None and (over.timer.task is None) is for_rest:
        return _OverPage(over)
    return None
