"""Why this number: the arithmetic of a day, line by line, and what in it is our choice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.domain.account import Account, Line, account_of
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.pace.kinds import name_or_kind
from app.views.shared.buttons import mist_button
from app.views.shared.calendar_words import full_day, number_words, points_words
from app.views.shared.panels import column, hairline, panel
from app.views.shared.sheet import sheet_body
from app.views.shared.words import soft, words

RIGHT = ft.TextAlign.RIGHT


@component
def WhySheet(day: date, on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet that shows where the points of ``day`` come from."""
    look = use_look()
    services = use_services()
    account = account_of(use_store(services.notebook).on(day))
    title = say("pace.why_title_none")
    parts: list[ft.Control] = [soft(look, say("pace.why_sum"), "body")]
    if account.points is not None:
        title = say("pace.why_title", points=points_words(account.points))
        parts.append(_lines(look, account, _total(day, services.clock.today)))
    parts += [
        _choices(look),
        soft(look, say("pace.feeling")),
        mist_button(look, say("common.close"), on_close, key="close"),
    ]
    return sheet_body(look, title, parts)


def _total(day: date, today: date) -> str:
    return say("pace.total_today") if day == today else full_day(day)


def _lines(look: Look, account: Account, total: str) -> ft.Control:
    lines = [_line(look, line) for line in account.lines]
    end = _row(look, words(look, total, "label"), account.points or 0)
    return column([*lines, hairline(look), end], spacing=8)


def _line(look: Look, line: Line) -> ft.Control:
    done = line.activity
    name, minutes = name_or_kind(done.name, done.kind), f"{done.minutes:g}"
    sum_ = say("pace.why_line", minutes=minutes, effort=done.effort)
    spoken = say(
        "pace.why_spoken",
        name=name,
        minutes=minutes,
        effort=done.effort,
        points=points_words(line.points),
    )
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
    row = _row(look, text, line.points)
    return ft.Semantics(label=spoken, exclude_semantics=True, content=row)


def _row(look: Look, text: ft.Control, points: float) -> ft.Control:
    number = words(look, number_words(points), "label", align=RIGHT)
    return ft.Row(
        [ft.Container(text, expand=True), ft.Container(number, width=72 if look.large else 48)],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
        spacing=8,
    )


def _choices(look: Look) -> ft.Control:
    color = look.tokens.on_mist
    lines = [
        words(look, say("pace.choices_title"), "label", color),
        words(look, say("pace.choices"), "small", color),
    ]
    return panel(look, column(lines, spacing=4), look.tokens.sea_mist)
