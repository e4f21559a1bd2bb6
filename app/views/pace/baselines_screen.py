"""The activities with readings, and the choice of another one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import flet as ft

from app.domain.baseline import READINGS, Baseline
from app.domain.draft import ActivityDraft
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.navigation import go, go_back
from app.views.pace.kinds import KIND_ICONS, kind_choice
from app.views.pace.name_choice import NameQuestion
from app.views.page_frame import page_frame, page_head
from app.views.read.link_row import link_row
from app.views.routes import Paths
from app.views.shared.buttons import main_button
from app.views.shared.calendar_words import minutes_words
from app.views.shared.disc import disc
from app.views.shared.panels import rows
from app.views.shared.words import heading, soft, words
from app.views.timers.baseline_line import whole_minutes


@component
def BaselinesScreen() -> ft.Control:
    """What is known of single activities so far, and which one to look at next."""
    look = use_look()
    services = use_services()
    known = use_store(services.baselines).baselines
    draft, change = ft.use_state(ActivityDraft(day=services.clock.today))
    own = ft.use_ref("")
    unnamed, tell_unnamed = ft.use_state(False)

    def choose_kind(chosen: ActivityDraft) -> None:
        change(chosen if chosen.kind is draft.kind else replace(chosen, name=""))

    def choose_name(name: str) -> None:
        tell_unnamed(False)
        change(replace(draft, name=name))

    def go_on() -> None:
        name = (own.current or draft.name).strip()
        tell_unnamed(not name)
        if name:
            go(Paths.baseline(draft.kind, name))

    parts: list[ft.Control] = [soft(look, say("baseline.lead"), "body")]
    if known:
        parts += [
            heading(look, say("baseline.yours")),
            rows(look, [_row(look, each) for each in known]),
        ]
    parts += [
        heading(look, say("baseline.choose")),
        kind_choice(look, draft, choose_kind),
        NameQuestion(draft.kind, draft.name, own, choose_name, needed=True),
    ]
    if unnamed:
        problem = words(look, say("baseline.no_name"), key="no-name")
        parts.append(ft.Semantics(live_region=True, content=problem))
    icon = ft.Icons.CHEVRON_RIGHT_ROUNDED
    parts.append(main_button(look, say("baseline.go_on"), go_on, trailing=icon, key="go-on"))
    head = page_head(look, say("baseline.title"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="baselines")


def state_words(baseline: Baseline) -> str:
    """Return the minutes of ``baseline``, or how many readings there are."""
    minutes = whole_minutes(baseline)
    if minutes is None:
        return say("baseline.so_far", count=len(baseline.timings), all=READINGS)
    return say("baseline.ready", minutes=minutes_words(minutes))


def _row(look: Look, baseline: Baseline) -> ft.Control:
    detail = state_words(baseline)
    icon = disc(KIND_ICONS[baseline.kind], look.tokens.sea_mist, look.tokens.on_mist)
    return link_row(
        look,
        baseline.name,
        say("baseline.open", name=baseline.name, detail=detail),
        partial(go, Paths.baseline(baseline.kind, baseline.name)),
        soft(look, detail),
        icon,
        key=f"baseline-{baseline.id}",
    )
