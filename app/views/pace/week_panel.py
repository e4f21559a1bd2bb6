"""The week: how the day shown stands to its plan, and seven days beside each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.account import account_of
from app.domain.bar import bars_of
from app.domain.week import week_holding
from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import component
from app.views.look import use_look
from app.views.pace.day_words import day_detail, day_headline
from app.views.pace.week_bars import week_bars
from app.views.pace.week_legend import week_legend, week_sum
from app.views.pace.week_lines import week_lines
from app.views.pace.week_pager import week_pager
from app.views.pace.why_sheet import WhySheet
from app.views.shared.buttons import link_button
from app.views.shared.panels import column, panel
from app.views.shared.sheet import sheet
from app.views.shared.words import heading, soft


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
            heading(look, day_headline(account, at, day == today, settings)),
            soft(look, day_detail(account, at, day == today, settings)),
        ],
        spacing=0,
    )
    kind = "label" if look.large else "small_label"
    why = link_button(look, say("pace.why"), lambda: ask(True), key="why", kind=kind)
    ways = [why] if account.points is not None else []
    head: ft.Control = ft.Row([ft.Container(text, expand=True), *ways], spacing=8)
    drawn = week_lines if look.large else week_bars
    added = week_sum(planned, settings)
    parts = [
        text if look.large else head,
        drawn(look, bars, day, today, settings, show),
        week_legend(look, bars),
        soft(look, added) if added else None,
        ft.Row(ways) if look.large else None,
        week_pager(look, days, day, today, show),
    ]
    side = 12 if look.large else 16
    inner = column([part for part in parts if part is not None], spacing=12)
    return panel(look, inner, padding=ft.Padding(side, 16, side, 8))
