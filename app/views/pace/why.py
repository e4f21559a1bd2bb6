"""Why this number: the arithmetic of a day, line by line, its plan, and what is our choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.activity import EQUAL
from app.domain.day_load import Account, Line
from app.domain.flare import FlareStep
from app.domain.plan import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths
from app.views.kit.buttons import Action, mist_button
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.phrases import flare_words, number_words, points_words, unit_word
from app.views.kit.rows import account_row
from app.views.kit.surfaces import column, hairline, panel, sheet_body
from app.views.kit.text import heading, soft, words
from app.views.log.questions import name_or_kind
from app.views.plan.story import plan_story


def _why_plan(look: Look, day: PlannedDay, settings: Settings) -> list[ft.Control]:
    """Return the plan of ``day`` and how it came about; nothing where there is none."""
    if day.plan is None or day.planned is None:
        return []
    parts: list[ft.Control] = [heading(look, say("plan.title"), 2, "label")]
    if day.flare.step is not FlareStep.NONE and not day.past:
        sum_ = say(
            "plan.flare_sum",
            whole=number_words(day.plan.points),
            factor=number_words(day.flare.factor),
            points=points_words(day.planned, settings),
        )
        parts += [words(look, flare_words(day)), words(look, sum_)]
    parts += plan_story(look, day.plan, settings)
    return [hairline(look), column(parts, spacing=8)]


def _why_foot(look: Look, services: Services, on_close: Action) -> ft.Control:
    """Return the two ways side by side; without a plan today there is only the one back."""
    grow = None if look.large else True
    close = mist_button(look, say("common.close"), on_close, key="close", expand=grow)
    if services.plans.on(services.clock.today) is None:
        return ft.Row([close]) if grow else column([close])

    def to_plan() -> None:
        on_close()
        go(Paths.PLAN)

    change = mist_button(look, say("pace.why_change"), to_plan, key="to-plan", expand=grow)
    return column([change, close], 8) if look.large else ft.Row([change, close], spacing=8)


@component
def WhySheet(day: date, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet that shows where the points of ``day``, and its plan, come from."""
    look = use_look()
    services = use_services()
    settings, account, at = use_value(lambda: _account(services, day), *services.pacing.rests_on)
    unit = unit_word(settings)
    title = say("pace.why_title_none", unit=unit)
    weighed = "why_sum" if settings.weights == EQUAL else "why_sum_weighed"
    parts: list[ft.Control] = [soft(look, say(f"pace.{weighed}"), "body")]
    if account.points is not None:
        title = say("pace.why_title", points=points_words(account.points, settings))
        parts.append(_lines(look, account, settings, _total(day, services.clock.today)))
    parts += [
        *_why_plan(look, at, settings),
        _choices(look, settings),
        soft(look, say("pace.feeling", unit=unit)),
        _why_foot(look, services, on_close),
    ]
    return sheet_body(look, title, parts)


def _account(services: Services, day: date) -> tuple[Settings, Account, PlannedDay]:
    pacing = services.pacing
    return services.settings.chosen, pacing.account(day), pacing.on(day)


def _total(day: date, today: date) -> str:
    return say("pace.total_today") if day == today else full_day(day)


def _lines(look: Look, account: Account, settings: Settings, total: str) -> ft.Control:
    lines = [_line(look, line, settings) for line in account.lines]
    end = account_row(look, words(look, total, "label"), number_words(account.points or 0))
    return column([*lines, hairline(look), end], spacing=8)


def _line(look: Look, line: Line, settings: Settings) -> ft.Control:
    done = line.activity
    weight = settings.weights.of(done.kind)
    weighed = "" if weight == EQUAL.of(done.kind) else "_weighed"
    blanks = {
        "name": name_or_kind(done.name, done.kind),
        "minutes": number_words(done.minutes),
        "effort": done.effort,
        "weight": number_words(weight),
        "points": points_words(line.points, settings),
    }
    name, sum_ = str(blanks["name"]), say(f"pace.why_line{weighed}", **blanks)
    spoken = say(f"pace.why_spoken{weighed}", **blanks)
    if look.large:
        text: ft.Control = ft.Column([words(look, name), soft(look, sum_)], spacing=0, tight=True)
    else:
        text = ft.Row(
            [
                ft.Container(words(look, name), expand=4),
                ft.Container(soft(look, sum_), expand=3),
            ],
            spacing=8,
        )
    row = account_row(look, text, number_words(line.points))
    return ft.Semantics(label=spoken, exclude_semantics=True, content=row)


def _choices(look: Look, settings: Settings) -> ft.Control:
    color = look.tokens.on_mist
    one = points_words(1, settings)
    lines = [
        words(look, say("pace.choices_title"), "label", color),
        words(look, say("pace.choices", one=one), "small", color),
    ]
    return panel(look, column(lines, spacing=4), look.tokens.sea_mist)
