"""How many minutes of an activity go well: the list of those with readings, and each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from statistics import fmean

import flet as ft

from app.domain.activity import ActivityKind
from app.domain.baseline import FACTORS, HALF, READINGS, Baseline
from app.domain.caution import Caution
from app.domain.usual import ActivityDraft
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.baseline.readings import Readings, WeekTimes
from app.views.kit.addresses import Paths
from app.views.kit.buttons import clay_button, main_button, mist_button
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component, show_message
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import asked, go, go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts
from app.views.kit.phrases import minutes_words, number_words
from app.views.kit.rows import icon_disc, link_row, setting_row
from app.views.kit.surfaces import column, panel, rows
from app.views.kit.text import heading, soft, words
from app.views.log.draft import use_drafted
from app.views.log.questions import KIND_ICONS, KindQuestion, NameQuestion


def baseline_line(look: Look, baseline: Baseline | None) -> ft.Control:
    """Return what is known of ``baseline``, or from when on there is one."""
    if baseline is None or (minutes := baseline.whole_minutes) is None:
        return soft(look, say("timers.no_baseline"))
    count = len(baseline.timings)
    percent = round(100 * baseline.factor)
    lines = [
        words(look, say("timers.baseline", minutes=minutes_words(minutes)), "label"),
        soft(look, say("timers.baseline_why", count=count, percent=percent)),
    ]
    return panel(look, column(lines, 2), look.tokens.sea_mist, 12, key="baseline")


_NAMES = {HALF: "half"}


def _baseline_result(
    look: Look,
    baseline: Baseline | None,
    caution: Caution,
    take: Callable[[float], object],
) -> ft.Control:
    """Return what ``baseline`` comes to; ``take`` sets what its mean is taken times."""
    if baseline is None or (minutes := baseline.whole_minutes) is None:
        return panel(look, column(_not_yet(look, baseline), 4), key="result")
    parts = [
        heading(look, say("baseline.about", minutes=minutes_words(minutes)), 2, "title"),
        words(look, _sum_words(baseline)),
        soft(look, say("baseline.whole")),
        *_factors(look, baseline, caution, take),
    ]
    return panel(look, column(parts, 8), key="result")


def _sum_words(baseline: Baseline) -> str:
    return say(
        "baseline.sum",
        readings=", ".join(number_words(minutes) for minutes in baseline.timings),
        mean=number_words(round(fmean(baseline.timings), 2)),
        factor=number_words(baseline.factor),
        result=number_words(round(baseline.minutes or 0, 2)),
    )


def _not_yet(look: Look, baseline: Baseline | None) -> list[ft.Control]:
    count = len(baseline.timings) if baseline else 0
    title = say("baseline.not_yet", count=count, all=READINGS)
    return [
        heading(look, title),
        soft(look, say("baseline.not_yet_text", count=READINGS - count), "body"),
    ]


def _factors(
    look: Look, baseline: Baseline, caution: Caution, take: Callable[[float], object]
) -> list[ft.Control]:
    offered = [factor for factor in FACTORS if factor in caution.factors]
    if offered == [HALF]:
        why = [soft(look, say("baseline.factor_careful"))]
        if baseline.factor == HALF:
            return list(why)
        half = say("baseline.factor_to_half")
        return [*why, mist_button(look, half, partial(take, HALF), key="factor-half")]
    cells = [
        choice_cell(
            look,
            say(f"baseline.{_NAMES.get(factor, 'most_of_it')}"),
            partial(take, factor),
            factor == baseline.factor,
            key=f"factor-{_NAMES.get(factor, 'most')}",
        )
        for factor in offered
    ]
    return [
        heading(look, say("baseline.factor"), 3, "label"),
        cell_rows(cells, 1 if look.large else len(cells)),
        soft(look, say("baseline.factor_detail")),
    ]


@component
def BaselineScreen() -> ft.Control:
    """The activity in the address with its minutes, its readings, and what else can be done."""
    look = use_look()
    services = use_services()
    store = use_store(services.baselines)
    caution = use_store(services.settings).settings.caution
    ft.use_route_location()
    name, kind_asked = asked("name"), asked("kind")
    if not name or kind_asked not in set(ActivityKind):
        head = page_head(look, say("baseline.title"), back=go_back, ways=False)
        label = say("baseline.to_list")
        way = main_button(look, label, lambda: go(Paths.BASELINES), key="to-baselines")
        return page_frame(look, head, [words(look, say("baseline.missing")), way])
    kind = ActivityKind(kind_asked)
    known = store.of(name, kind)

    def take(factor: float) -> None:
        if known is not None and factor != known.factor:
            change = store.choose_factor(known, factor)
            show_message(say("baseline.factor_set", factor=number_words(factor)), change)

    def forget() -> None:
        if known is not None:
            show_message(say("baseline.forgotten"), store.drop(known))

    parts: list[ft.Control] = [
        soft(look, say("baseline.lead"), "body"),
        _baseline_result(look, known, caution, take),
        Readings(name, kind),
        WeekTimes(name, kind),
        soft(look, say("baseline.why")),
    ]
    if known is not None:
        parts.append(clay_button(look, say("baseline.forget"), forget, key="forget-baseline"))
    head = page_head(look, name, say(f"common.{kind}"), back=go_back, ways=False)
    return page_frame(look, head, parts, spacing=16, key="baseline-page")


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
    minutes = baseline.whole_minutes if baseline else None
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
