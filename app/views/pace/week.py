"""The week: how the day shown stands to its plan, and seven days beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.day_load import Account
from app.domain.days import day_earlier, day_later, week_holding
from app.domain.flare import FlareStep
from app.domain.plan import Bar, PlannedDay, PlannedDays, bars_of
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import link_button, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.month import DaySheet, day_button
from app.views.kit.over import Opener, use_sheets
from app.views.kit.parts import use_pieces
from app.views.kit.phrases import (
    day_and_month,
    minutes_words,
    number_words,
    one_line,
    plan_words,
    points_words,
    share_words,
    weekday_name,
    weekday_short,
)
from app.views.kit.rows import Turn, arrows, pager
from app.views.kit.surfaces import column, panel
from app.views.kit.text import CENTER, heading, soft, words
from app.views.pace.why import WhySheet
from app.views.plan.bars import day_lying, day_standing, sample, sign, square


def _week_pager(
    look: Look,
    days: Sequence[date],
    day: date,
    today: date,
    show: Callable[[date], object],
    open_sheet: Opener,
) -> ft.Control:
    first, last = days[0], days[-1]
    span = say("pace.days", first=day_and_month(first), last=day_and_month(last))
    name = say("pace.seven_days") if last == today else span
    middle = words(look, name, "small_label", align=CENTER)
    earlier = Turn(day_earlier(day, 7), say("pace.earlier"), "week-earlier")
    later = Turn(day_later(day, 7, today), say("pace.later"), "week-later")
    if not look.large:
        whole = ft.Container(pager(look, middle, earlier, later, show), expand=True)
        return ft.Row([whole, day_button(look, open_sheet)], spacing=0, key="turns")
    before, after = arrows(look, earlier, later, show)
    ways = [before, day_button(look, open_sheet), after]
    return column([middle, ft.Row(ways, alignment=ft.MainAxisAlignment.SPACE_BETWEEN)], key="turns")


def _week_legend(look: Look, bars: Sequence[Bar]) -> ft.Control | None:
    """Return the signs that stand in the week; each bar says in words what it shows."""
    plans = {bar.at.planned for bar in bars if bar.at.planned is not None}
    signs: list[ft.Control] = []
    if plans:
        name = say("pace.legend_plans")
        if len(plans) == 1:
            name = say("pace.legend_plan", plan=number_words(max(plans)))
        signs.append(sign(look, sample(look.tokens.clay), name))
    if any(bar.is_over for bar in bars):
        signs.append(sign(look, square(look.tokens.clay), say("pace.legend_over")))
    if any(bar.points is None for bar in bars):
        signs.append(sign(look, soft(look, "•••"), say("pace.legend_blank")))
    if not signs:
        return None
    row = ft.Row(signs, spacing=16, run_spacing=4, wrap=True)
    return ft.Semantics(exclude_semantics=True, content=row)


def _week_sum(days: PlannedDays, settings: Settings) -> str:
    """Return the points of the days that can be compared beside their plans.

    Days not logged are unknown: they are named, and in neither sum. Nor are days without a plan.
    """
    said = []
    compared, noted = len(days.compared), sum(day.points is not None for day in days.days)
    if compared:
        both = share_words(days.points, days.planned, settings)
        what = "week_sum" if compared == noted else "week_sum_part"
        said.append(say(f"pace.{what}", count=compared, noted=noted, both=both))
    unknown, rested = len(days.days) - noted, sum(day.only_rest for day in days.days)
    if noted and unknown:
        if unknown > rested:
            said.append(say("pace.week_blank", count=unknown - rested))
        if rested:
            said.append(say("pace.week_only_rest", count=rested))
    return " ".join(said)


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


def _bar_name(bar: Bar, today: date, settings: Settings) -> str:
    day = say("common.today") if bar.day == today else full_day(bar.day)
    if bar.points is None:
        said = say("pace.bar_only_rest" if bar.at.only_rest else "pace.bar_blank", day=day)
    else:
        said = say("pace.bar", day=day, points=points_words(bar.points, settings))
    if bar.at.flare.step is FlareStep.FLARE:
        return say("pace.bar_flare", bar=said)
    if bar.at.planned is None or bar.at.band is None:
        return said
    return say(f"pace.bar_{bar.at.band}", bar=said, plan=number_words(bar.at.planned))


_DAYS, _NAMED, _SIDE = 7, 14, 16
"""How many bars there are, how large a day's name below one is, and what lies beside them all."""


def _column_room(look: Look) -> float:
    """Return how wide the name of a day may be below its bar."""
    return (look.room - 2 * (look.margin + _SIDE + 1)) / _DAYS - 2


def _stands(look: Look, days: Sequence[date]) -> bool:
    """Return whether the bars of ``days`` have room beside each other."""
    wide = _column_room(look)
    return not look.large and all(look.fits(weekday_short(day), wide, _NAMED) for day in days)


def _side_by_side(columns: Sequence[ft.Control]) -> ft.Control:
    return ft.Row([*columns], spacing=0, vertical_alignment=ft.CrossAxisAlignment.END)


def _column(
    look: Look,
    bar: Bar,
    shown: bool,
    now: bool,
    spoken: str,
    show: Callable[[], object],
    key: str,
) -> ft.Control:
    """Return ``bar`` standing over the name of its day."""
    tokens = look.tokens
    today = say("common.today")
    wide = _column_room(look)
    name = words(
        look,
        today if now and look.fits(today, wide, _NAMED) else weekday_short(bar.day),
        "small_label" if now else "small",
        tokens.ink if now or shown else tokens.ink_soft,
        CENTER,
    )
    picture = ft.Column(
        [
            day_standing(look, bar, now),
            ft.Container(height=4),
            ft.Container(height=2, bgcolor=tokens.line),
            ft.Container(
                name,
                bgcolor=tokens.sea_mist if shown else None,
                border_radius=8,
                clip_behavior=ft.ClipBehavior.NONE,
                padding=ft.Padding(0, 6, 0, 6),
                margin=ft.Margin(1, 4, 1, 0),
            ),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    return tap(
        look, picture, spoken, show, key=key, selected=shown, at_once=True, radius=8, expand=True
    )


_NAME, _LINE_NUMBER, _ROW = 48, 36, 28
"""Widths of name and number, and the height of a row, at usual text size."""


def _line(
    look: Look,
    bar: Bar,
    shown: bool,
    now: bool,
    spoken: str,
    show: Callable[[], object],
    key: str,
) -> ft.Control:
    """Return ``bar`` lying between the name of its day and its number."""
    scale = look.device_scale * look.text_size
    name = words(
        look, say("common.today") if now else weekday_short(bar.day), "label" if now else "body"
    )
    number = "" if bar.points is None else number_words(bar.points)
    picture = ft.Row(
        [
            ft.Container(name, width=_NAME * scale),
            day_lying(look, bar, now, _ROW * scale),
            ft.Container(
                words(look, number, "label", align=ft.TextAlign.RIGHT), width=_LINE_NUMBER * scale
            ),
        ],
        spacing=4,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        picture,
        spoken,
        show,
        key=key,
        selected=shown,
        at_once=True,
        bgcolor=look.tokens.sea_mist if shown else None,
        radius=8,
        padding=ft.Padding(2, 0, 2, 0),
    )


def _week(
    services: Services, day: date, days: Sequence[date]
) -> tuple[Settings, PlannedDays, Account]:
    """Return all that the week of ``day`` is drawn from."""
    pacing = services.pacing
    return services.settings.chosen, pacing.days(days), pacing.account(day)


@component
def WeekPanel(day: date, show: Callable[[date], object]) -> ft.Control:
    """``day`` beside its plan in words, its week as bars, and the way to other weeks."""
    look = use_look()
    services = use_services()
    piece = use_pieces()
    today = services.clock.today
    days = week_holding(day, today)
    settings, planned, account = use_value(
        lambda: _week(services, day, days), *services.pacing.rests_on
    )
    at = planned.days[days.index(day)]
    open_sheet = use_sheets(
        {
            Sheet.WHY: lambda _, close: WhySheet(day, close),
            Sheet.DAY: lambda _, close: DaySheet(day, today, show, close),
        }
    )
    now = (account, at, day == today, settings)
    text = column([heading(look, _day_headline(*now), live=True), soft(look, _day_detail(*now))], 0)
    stands = _stands(look, days)
    kind = "label" if look.large else "small_label"
    why = link_button(look, say("pace.why"), partial(open_sheet, Sheet.WHY), key="why", kind=kind)
    ways = [why] if account.points is not None else []
    bars = bars_of(planned)
    drawn = [
        piece(
            _column if stands else _line,
            look,
            bar,
            bar.day == day,
            bar.day == today,
            _bar_name(bar, today, settings),
            partial(show, bar.day),
            key=f"bar-{bar.day.isoformat()}",
        )
        for bar in bars
    ]
    added = _week_sum(planned, settings)
    parts = [
        text if look.large else ft.Row([ft.Container(text, expand=True), *ways], spacing=8),
        _side_by_side(drawn) if stands else column(drawn, spacing=0),
        _week_legend(look, bars),
        soft(look, added) if added else None,
        ft.Row(ways) if look.large else None,
        _week_pager(look, days, day, today, show, open_sheet),
    ]
    side = 12 if look.large else _SIDE
    inner = column([part for part in parts if part is not None], spacing=12)
    return panel(look, inner, padding=ft.Padding(side, 16, side, 8))
