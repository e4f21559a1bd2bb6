"""The head of a calendar: month or year, and the ways to earlier and later ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import flet as ft

from app.domain.month import month_earlier, month_later
from app.reading.wording import say
from app.views.habits.calendar_days import month_words
from app.views.look import Look
from app.views.shared.buttons import icon_button
from app.views.shared.cells import cell_rows, choice_cell
from app.views.shared.panels import column
from app.views.shared.words import CENTER, words

EARLIER, LATER = ft.Icons.CHEVRON_LEFT_ROUNDED, ft.Icons.CHEVRON_RIGHT_ROUNDED


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a calendar is shown."""

    month: date
    yearly: bool = False
    as_table: bool = False


Show = Callable[[Shown], object]


def calendar_head(
    look: Look, shown: Shown, months: Sequence[date], today: date, show: Show
) -> ft.Control:
    """Return the choice between month and year over the pager; ``months`` are those shown."""
    kinds = [
        choice_cell(
            look,
            say("habits.as_year" if yearly else "habits.as_month"),
            partial(show, replace(shown, yearly=yearly)),
            shown.yearly is yearly,
            key="calendar-year" if yearly else "calendar-month",
        )
        for yearly in (False, True)
    ]
    unit = "year" if shown.yearly else "month"
    targets = (month_earlier(months[0]), month_later(months[-1], today))
    steps = [
        _step(look, icon, way, unit, target, lambda m: show(replace(shown, month=m)))
        for icon, way, target in zip((EARLIER, LATER), ("earlier", "later"), targets, strict=True)
    ]
    title = month_words(months[-1])
    if shown.yearly:
        title = say("habits.span", first=month_words(months[0]), last=title)
    said = words(look, title, "label", align=CENTER)
    middle = ft.Semantics(live_region=True, container=True, content=said)
    pager = ft.Row(
        [steps[0], ft.Container(middle, expand=True), steps[1]],
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return column([cell_rows(kinds, 2), pager], 4)


def _step(
    look: Look,
    icon: ft.IconData,
    way: str,
    unit: str,
    target: date | None,
    go_to: Callable[[date], object],
) -> ft.Control:
    if target is None:
        return ft.Container(width=48)
    name = say(f"habits.{way}_{unit}")
    return icon_button(look, icon, name, partial(go_to, target), key=f"calendar-{way}")
