"""The week: what the day shown adds up to, and seven days beside each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import flet as ft

from app.domain.account import account_of
from app.domain.bar import Bar, bars_of
from app.domain.week import day_earlier, day_later, week_holding
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.day_words import day_detail, day_headline
from app.views.pace.week_bars import week_bars
from app.views.pace.week_lines import week_lines
from app.views.pace.why_sheet import WhySheet
from app.views.shared.buttons import icon_button, link_button
from app.views.shared.calendar_words import day_and_month
from app.views.shared.panels import column, panel
from app.views.shared.sheet import sheet
from app.views.shared.words import CENTER, heading, soft, words

EARLIER, LATER = ft.Icons.CHEVRON_LEFT_ROUNDED, ft.Icons.CHEVRON_RIGHT_ROUNDED


@component
def WeekPanel(day: date, show: Callable[[date], object]) -> ft.Control:
    """The points of ``day`` in words, its week as bars, and the way to other weeks."""
    look = use_look()
    services = use_services()
    notebook = use_store(services.notebook)
    asking, ask = ft.use_state(False)
    today = services.clock.today
    days = week_holding(day, today)
    bars = bars_of(notebook.between(days[0], days[-1]), days)
    account = account_of(notebook.on(day))

    def close() -> None:
        ask(False)

    ft.use_dialog(sheet(look, WhySheet(day, close), close) if asking else None)
    text = column(
        [
            heading(look, day_headline(account, day, today)),
            soft(look, day_detail(account)),
        ],
        spacing=0,
    )
    kind = "label" if look.large else "small_label"
    why = link_button(look, say("pace.why"), lambda: ask(True), key="why", kind=kind)
    ways = [why] if account.points is not None else []
    head: ft.Control = ft.Row([ft.Container(text, expand=True), *ways], spacing=8)
    drawn = week_lines if look.large else week_bars
    parts = [
        text if look.large else head,
        drawn(look, bars, day, today, show),
        _pager(look, bars, day, today, show),
    ]
    if look.large:
        parts.append(ft.Row(ways))
    side = 12 if look.large else 16
    return panel(look, column(parts, spacing=12), padding=ft.Padding(side, 16, side, 8))


def _pager(
    look: Look, bars: tuple[Bar, ...], day: date, today: date, show: Callable[[date], object]
) -> ft.Control:
    first, last = bars[0].day, bars[-1].day
    span = say("pace.days", first=day_and_month(first), last=day_and_month(last))
    name = say("pace.seven_days") if last == today else span
    lines: list[ft.Control] = [words(look, name, "small_label", align=CENTER)]
    if any(bar.points is None for bar in bars):
        legend = soft(look, f"•••  {say('pace.not_logged')}", align=CENTER)
        lines.append(ft.Semantics(exclude_semantics=True, content=legend))
    ends = [
        _step(look, EARLIER, "earlier", day_earlier(day, 7), show),
        _step(look, LATER, "later", day_later(day, 7, today), show),
    ]
    middle = column(lines, spacing=0)
    if look.large:
        return column([middle, ft.Row(ends, alignment=ft.MainAxisAlignment.SPACE_BETWEEN)])
    return ft.Row(
        [ends[0], ft.Container(middle, expand=True), ends[1]],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=4,
    )


def _step(
    look: Look,
    icon: ft.IconData,
    name: str,
    target: date | None,
    show: Callable[[date], object],
) -> ft.Control:
    if target is None:
        return ft.Container(width=48)
    return icon_button(look, icon, say(f"pace.{name}"), partial(show, target), f"week-{name}")
