"""The week: how the day shown stands to its plan, and seven days beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import flet as ft

from app.domain.day_load import Account, account_of
from app.domain.days import day_earlier, day_later, week_holding
from app.domain.planned_day import Bar, PlannedDay, PlannedDays, bars_of
from app.domain.settings import Settings
from app.reading.wording import say
from app.state.services import use_services
from app.views.kit.buttons import link_button
from app.views.kit.drawing import dotted_across
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import (
    day_and_month,
    minutes_words,
    number_words,
    one_line,
    plan_words,
    points_words,
    share_words,
    weekday_name,
)
from app.views.kit.rows import Turn, arrows, pager
from app.views.kit.surfaces import column, panel, sheet
from app.views.kit.text import CENTER, heading, soft, words
from app.views.pace.week_drawn import week_bars, week_lines
from app.views.pace.why import WhySheet


def _week_pager(
    look: Look, days: Sequence[date], day: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    first, last = days[0], days[-1]
    span = say("pace.days", first=day_and_month(first), last=day_and_month(last))
    name = say("pace.seven_days") if last == today else span
    middle = words(look, name, "small_label", align=CENTER)
    turns = (
        Turn(day_earlier(day, 7), say("pace.earlier"), "week-earlier"),
        Turn(day_later(day, 7, today), say("pace.later"), "week-later"),
    )
    if not look.large:
        return pager(look, middle, *turns, show)
    ends = arrows(look, *turns, show)
    return column([middle, ft.Row([*ends], alignment=ft.MainAxisAlignment.SPACE_BETWEEN)])


_SAMPLE, _BLOCK = 24, 14


def _week_legend(look: Look, bars: Sequence[Bar]) -> ft.Control | None:
    """Return the signs that stand in the week; each bar says in words what it shows."""
    plans = {bar.at.planned for bar in bars if bar.at.planned is not None}
    signs: list[ft.Control] = []
    if plans:
        name = say("pace.legend_plans")
        if len(plans) == 1:
            name = say("pace.legend_plan", plan=number_words(max(plans)))
        line = ft.Container(dotted_across(look.tokens.clay), width=_SAMPLE)
        signs.append(sign_row(look, line, name))
    if any(bar.is_over for bar in bars):
        block = ft.Container(width=_BLOCK, height=_BLOCK, bgcolor=look.tokens.clay, border_radius=4)
        signs.append(sign_row(look, block, say("pace.legend_over")))
    if any(bar.points is None for bar in bars):
        signs.append(sign_row(look, soft(look, "•••"), say("pace.not_logged")))
    if not signs:
        return None
    row = ft.Row(signs, spacing=16, run_spacing=4, wrap=True)
    return ft.Semantics(exclude_semantics=True, content=row)


def _week_sum(days: PlannedDays, settings: Settings) -> str:
    """Return the points of the days that can be compared beside their plans.

    Days not logged are unknown: they are named, and are in neither sum.
    """
    said = []
    if days.compared:
        both = share_words(days.points, days.planned, settings)
        said.append(say("pace.week_sum", count=len(days.compared), both=both))
    blank = sum(day.points is None for day in days.days)
    if 0 < blank < len(days.days):
        said.append(say("pace.week_blank", count=blank))
    return " ".join(said)


def sign_row(look: Look, sign: ft.Control, name: str) -> ft.Control:
    """Return ``sign`` with what it means."""
    middle = ft.CrossAxisAlignment.CENTER
    return ft.Row([sign, soft(look, name)], spacing=8, tight=True, vertical_alignment=middle)


def _day_headline(account: Account, at: PlannedDay, now: bool, settings: Settings) -> str:
    """Return how the day stands to its plan, or its points, or that there are none to know of.

    ``now`` is whether the day is today.
    """
    weekday = weekday_name(at.day)
    if (beside := plan_words(at, now, settings)) is not None:
        big = one_line(beside.big)
        return big if now else say("pace.that_day", weekday=weekday, points=_lowered(big))
    if account.points is not None:
        words = points_words(account.points, settings)
        return say("pace.so_far" if now else "pace.that_day", points=words, weekday=weekday)
    kind = "no_activity" if account.rested else "nothing"
    return say(f"pace.{kind}_{'today' if now else 'that_day'}", weekday=weekday)


def _day_detail(account: Account, at: PlannedDay, now: bool, settings: Settings) -> str:
    if (beside := plan_words(at, now, settings)) is not None:
        return beside.small
    if at.points is None and at.planned is not None and now:
        return say("pace.plan_waits", points=points_words(at.planned, settings))
    rested = minutes_words(account.rested) if account.rested else ""
    if not account.lines:
        return say("pace.rest_only", minutes=rested) if rested else say("pace.nothing_detail")
    done = say("pace.activities", count=len(account.lines))
    if not rested:
        return done
    return say("pace.activities_and_rest", activities=done, minutes=rested)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


@component
def WeekPanel(day: date, show: Callable[[date], object]) -> ft.Control:
    """``day`` beside its plan in words, its week as bars, and the way to other weeks."""
    look = use_look()
    services = use_services()
    notebook, settings = services.notebook, services.settings.settings
    asking, ask = ft.use_state(False)
    today = services.clock.today
    days = week_holding(day, today)
    planned = services.pacing.days(days)
    at = planned.days[days.index(day)]
    bars = bars_of(planned)
    account = account_of(notebook.on(day), settings.weights)

    def close() -> None:
        ask(False)

    ft.use_dialog(sheet(look, WhySheet(day, close), close) if asking else None)
    text = column(
        [
            heading(look, _day_headline(account, at, day == today, settings)),
            soft(look, _day_detail(account, at, day == today, settings)),
        ],
        spacing=0,
    )
    kind = "label" if look.large else "small_label"
    why = link_button(look, say("pace.why"), lambda: ask(True), key="why", kind=kind)
    ways = [why] if account.points is not None else []
    head: ft.Control = ft.Row([ft.Container(text, expand=True), *ways], spacing=8)
    drawn = week_lines if look.large else week_bars
    added = _week_sum(planned, settings)
    parts = [
        text if look.large else head,
        drawn(look, bars, day, today, settings, show),
        _week_legend(look, bars),
        soft(look, added) if added else None,
        ft.Row(ways) if look.large else None,
        _week_pager(look, days, day, today, show),
    ]
    side = 12 if look.large else 16
    inner = column([part for part in parts if part is not None], spacing=12)
    return panel(look, inner, padding=ft.Padding(side, 16, side, 8))
