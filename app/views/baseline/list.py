"""The activities with readings, and the choice of another one."""

from __future__ import annotations

from functools import partial

import flet as ft

from app.domain.baseline import READINGS, Baseline
from app.domain.usual import ActivityDraft
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.baseline.screen import whole_minutes
from app.views.kit.addresses import Paths, go, go_back
from app.views.kit.buttons import main_button
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts
from app.views.kit.phrases import minutes_words
from app.views.kit.rows import icon_disc, link_row, setting_row
from app.views.kit.surfaces import rows
from app.views.kit.text import heading, soft, words
from app.views.log.draft import use_drafted
from app.views.log.questions import KIND_ICONS, KindQuestion, NameQuestion


@component
def BaselinesScreen() -> ft.Control:
    """What is known of single activities so far, and which one to look at next."""
    look = use_look()
    services = use_services()
    known = use_store(services.baselines).every
    part = use_parts()
    unnamed, tell_unnamed = ft.use_state(False)
    draft = use_drafted(
        "baseline",
        lambda: ActivityDraft(day=services.clock.today),
        on_name=lambda: tell_unnamed(False),
    )

    chosen, what = draft.chosen, "log.what"

    def go_on() -> None:
        tell_unnamed(not draft.name)
        if draft.name:
            draft.form.done()
            go(Paths.baseline(draft.chosen.kind, draft.name))

    parts: list[ft.Control] = [soft(look, say("baseline.lead"), "body")]
    if known:
        parts += [
            heading(look, say("baseline.yours")),
            rows(look, [_row(look, each) for each in known]),
        ]
    parts += [
        heading(look, say("baseline.choose")),
        part("kind", KindQuestion, chosen.kind, draft.choose_kind),
        part(
            "name", NameQuestion, chosen.kind, chosen.name, draft.own, draft.choose_name, what, True
        ),
    ]
    if unnamed:
        problem = words(look, say("baseline.no_name"), key="no-name")
        parts.append(ft.Semantics(live_region=True, content=problem))
    icon = ft.Icons.CHEVRON_RIGHT_ROUNDED
    parts.append(main_button(look, say("baseline.go_on"), go_on, trailing=icon, key="go-on"))
    head = page_head(look, say("baseline.title"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="baselines")


def _state_words(baseline: Baseline) -> str:
    minutes = whole_minutes(baseline)
    if minutes is None:
        return say("baseline.so_far", count=len(baseline.timings), all=READINGS)
    return say("baseline.ready", minutes=minutes_words(minutes))


def _row(look: Look, baseline: Baseline) -> ft.Control:
    detail = _state_words(baseline)
    icon = icon_disc(KIND_ICONS[baseline.kind], look.tokens.sea_mist, look.tokens.on_mist)
    return link_row(
        look,
        baseline.name,
        say("baseline.open", name=baseline.name, detail=detail),
        partial(go, Paths.baseline(baseline.kind, baseline.name)),
        soft(look, detail),
        icon,
        key=f"baseline-{baseline.id}",
    )


def baseline_way(look: Look) -> ft.Control:
    """Return a row that leads there."""
    title, detail = say("baseline.title"), say("baseline.link_detail")
    icon, there = ft.Icons.STRAIGHTEN_ROUNDED, partial(go, Paths.BASELINES)
    return rows(look, [setting_row(look, icon, title, detail, there, "baselines-way")])
