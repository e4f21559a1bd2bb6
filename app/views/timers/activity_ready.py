"""The activity timer before it begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import flet as ft

from app.domain.activity import ActivityKind
from app.domain.baseline import under
from app.domain.draft import ActivityDraft, draft_like_last, effort_last
from app.domain.timer import LONGEST_OPEN, Task
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import asked
from app.views.pace.kinds import kind_choice
from app.views.pace.minutes_choice import minutes_choice
from app.views.pace.name_choice import NameQuestion
from app.views.page_frame import page_frame
from app.views.shared.buttons import Action, main_button, mist_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.foot import page_foot
from app.views.shared.words import soft
from app.views.timers.baseline_line import baseline_line, whole_minutes
from app.views.timers.signal_buttons import signals_below
from app.views.timers.timer_head import timer_head
from app.views.timers.wish import Wish, is_gentle, use_wishes

LOOK_BACK = timedelta(days=60)
"""How far back the efforts and minutes of before are looked for (our choice)."""


@component
def ActivityReady() -> ft.Control:
    """What is to be done and for how long; its baseline, if there is one, is put forward."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    use_store(services.baselines)
    wished = use_wishes()
    first = ft.use_memo(lambda: _first_draft(services), [])
    draft, change = ft.use_state(first)
    own = ft.use_ref("" if _offered(services, draft) else draft.name)
    picked, pick = ft.use_state(NONE)

    def choose_kind(chosen: ActivityDraft) -> None:
        change(chosen if chosen.kind is draft.kind else replace(chosen, name=""))

    def task() -> Task:
        name = (own.current or draft.name).strip()
        today = services.clock.today
        logged = services.notebook.between(today - LOOK_BACK, today)
        return Task(kind=draft.kind, effort=effort_last(draft.kind, name, logged), name=name)

    kept = services.baselines.of(draft.name, draft.kind)
    baseline = kept and under(kept, settings.caution)
    minutes = picked or whole_minutes(baseline) or draft.minutes
    lead = soft(look, say("timers.lead"), "body")
    parts = [
        *([] if look.large else [lead]),
        kind_choice(look, draft, choose_kind),
        NameQuestion(draft.kind, draft.name, own, lambda name: change(replace(draft, name=name))),
        minutes_choice(look, minutes, pick),
        baseline_line(look, baseline),
        *([lead] if look.large else []),
    ]
    if settings.caution.three_day_test and not is_gentle(services):
        parts += _open_end(look, lambda: wished(_open(task())))
    parts += signals_below(look)
    label = say("timers.begin_task", minutes=minutes_words(minutes))
    begin = main_button(
        look, label, lambda: wished(Wish(minutes=minutes, task=task())), key="begin-task"
    )
    foot = page_foot(look, [begin])
    head = timer_head(look, say("timers.activity"))
    return page_frame(look, head, parts, foot, spacing=16, key="activity-timer")


def _open(task: Task) -> Wish:
    return Wish(minutes=LONGEST_OPEN, task=task, open_end=True)


def _open_end(look: Look, begin: Action) -> list[ft.Control]:
    return [
        mist_button(look, say("timers.begin_open"), begin, key="begin-open"),
        soft(look, say("timers.begin_open_detail")),
    ]


def _first_draft(services: Services) -> ActivityDraft:
    """Return what the address asks for, or else something like what was logged last."""
    today = services.clock.today
    last = draft_like_last(today, services.notebook.between(today - LOOK_BACK, today))
    if asked("kind") not in set(ActivityKind):
        return last
    return replace(last, kind=ActivityKind(asked("kind")), name=asked("name"))


def _offered(services: Services, draft: ActivityDraft) -> bool:
    usuals = services.library.usuals
    return not draft.name or any(draft.name == usual.name for usual in usuals)


NONE: float | None = None
