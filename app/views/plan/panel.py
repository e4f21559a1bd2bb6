"""The plan on Pace: what it is today, or how far the days are from which it comes."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.plan import FEWEST, OFFERED_FROM, Bar, Observation, PlannedDay
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, link_line, mist_button
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.phrases import (
    flare_words,
    one_line,
    plan_words,
    points_words,
    reached_words,
    share_words,
)
from app.views.kit.surfaces import column, panel
from app.views.kit.text import heading, soft, words
from app.views.plan.bars import gap, lying, upright


@dataclass(frozen=True, slots=True)
class NoPlan:
    """What there is to know while there is no plan."""

    noted: Observation
    decided: bool
    """Whether the person ever had a plan, or chose to have none."""
    can_be: bool
    """Whether one can be worked out now."""
    off: bool
    """Whether notes rest for now."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How today stands to its plan."""

    settings: Settings
    at: PlannedDay
    without: NoPlan | None
    """``None`` while there is a plan."""


def standing_of(services: Services) -> Standing:
    """Return how today stands to its plan; it rests on what ``pacing`` rests on."""
    pacing = services.pacing
    at, without = pacing.on(services.clock.today), None
    if at.plan is None:
        can_be = pacing.proposal() is not None
        off = services.times_off.now is not None
        without = NoPlan(pacing.observation(), services.plans.decided, can_be, off)
    return Standing(services.settings.chosen, at, without)


_THICK, _TALL = 14, 26


def _day_bar(look: Look, at: PlannedDay) -> ft.Control:
    """Return what was done of the plan of ``at``, and in clay what lies above it.

    The dotted upright is the plan. The words beside the bar say the same.
    """
    full = max(at.points or 0, at.planned or 0)
    bar = Bar(at, full)
    tokens = look.tokens
    plan = bar.plan_share or 1
    below = min(bar.share, plan)
    above = tokens.clay if bar.is_over else tokens.sea
    parts = [
        *_part(below, tokens.sea),
        *_part(plan - below, tokens.sand),
        gap(),
        upright(tokens.clay, _TALL),
        gap(),
        *_part(bar.share - plan, above),
    ]
    row = ft.Row(parts, spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    return ft.Semantics(exclude_semantics=True, content=row)


def _part(share: float, color: str) -> list[ft.Control]:
    return [lying(share, color, _THICK, _THICK / 2)] if share > 0 else []


def today_parts(look: Look, now: Standing) -> list[ft.Control]:
    """Return the plan of today beside what was done."""
    at, settings = now.at, now.settings
    planned = at.planned or 0
    title = say("your_plan.today", points=points_words(planned, settings))
    parts = [heading(look, title, 2, "label")]
    if at.points is not None:
        parts += [_day_bar(look, at), soft(look, share_words(at.points, planned, settings))]
    if (beside := plan_words(at, True, settings)) is not None:
        stands = say("your_plan.stands", words=one_line(beside.big), added=reached_words(at))
        parts.append(words(look, stands.strip(), "small"))
    if flare := flare_words(at):
        parts.append(words(look, flare, "small"))
    return parts


_THIN = 8


def observing(look: Look, none: NoPlan) -> ft.Control:
    """Return how many days of the first week are noted, and what comes then.

    Where enough are noted and yet no plan can be worked out, it is said what that takes. While
    notes rest no days are counted.
    """
    found = none.noted
    noted = min(found.logged, OFFERED_FROM)
    count = words(look, say("your_plan.noted", count=noted, all=OFFERED_FROM), "label")
    what = "noting_off" if none.off else "noting"
    if found.can_be_asked:
        what = "few_calm" if not none.can_be else "enough" if found.offers else "can_ask"
    after = say(f"your_plan.{what}", fewest=FEWEST, all=OFFERED_FROM)
    counted = [] if none.off else [count, _steps(look, noted)]
    return column([*counted, soft(look, after)], spacing=8)


def _steps(look: Look, noted: int) -> ft.Control:
    tokens = look.tokens
    edge = ft.Border.all(1, tokens.edge) if tokens.strong else None
    parts = [
        ft.Container(
            height=_THIN,
            bgcolor=tokens.sea if place < noted else tokens.sand,
            border=edge,
            border_radius=_THIN / 2,
            expand=True,
        )
        for place in range(OFFERED_FROM)
    ]
    return ft.Semantics(exclude_semantics=True, content=ft.Row([*parts], spacing=4))


@component
def PlanPanel() -> ft.Control:
    """Today's plan in words with its bar; without one, what comes."""
    look = use_look()
    services = use_services()
    now = use_value(lambda: standing_of(services), *services.pacing.rests_on)
    parts = today_parts(look, now) if now.without is None else _without(look, now.without)
    bottom = 16
    if now.without is None:
        story = link_button(
            look, say("your_plan.story"), lambda: go(Paths.PLAN), key="plan", kind="small_label"
        )
        parts.append(link_line([story]))
        bottom = 6
    return panel(look, column(parts, spacing=8), padding=ft.Padding(16, 14, 16, bottom))


def _without(look: Look, none: NoPlan) -> list[ft.Control]:
    if none.decided:
        return [
            heading(look, say("your_plan.none_wanted"), 2, "label"),
            soft(look, say("your_plan.none_wanted_text")),
            _to_plan(look, none.can_be),
        ]
    parts = [heading(look, say("your_plan.none_yet"), 2, "label"), observing(look, none)]
    return [*parts, _to_plan(look, none.can_be)] if none.noted.can_be_asked else parts


def _to_plan(look: Look, can_be: bool) -> ft.Control:
    name, icon, key = "by_hand", ft.Icons.EDIT_OUTLINED, "to-own-number"
    if can_be:
        name, icon, key = "work_out", ft.Icons.CALCULATE_OUTLINED, "work-out-plan"
    return mist_button(look, say(f"your_plan.{name}"), lambda: go(Paths.PLAN), icon, key=key)
