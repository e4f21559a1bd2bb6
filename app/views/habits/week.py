"""The week over the habits: the day that notes are for is chosen here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.days import day_earlier, day_later, week_holding
from app.reading.wording import full_day, say
from app.state.services import use_services
from app.views.habits.words import short_day
from app.views.kit.buttons import link_button, tap
from app.views.kit.look import Look
from app.views.kit.month import day_button
from app.views.kit.over import Opener
from app.views.kit.pages import shown_day
from app.views.kit.phrases import relative_day, weekday_short
from app.views.kit.rows import Turn, arrows, pager
from app.views.kit.surfaces import column
from app.views.kit.text import CENTER, soft, words

Choose = Callable[[date], object]


def use_shown_day() -> tuple[date, Choose]:
    """Return the day shown, and what chooses another. Call it from a component.

    A choice holds until the address or the day changes.
    """
    today = use_services().clock.today
    ft.use_route_location()  # so that another day in the address is noticed
    asked = shown_day(today)
    held, hold = ft.use_state((asked, asked))
    shown = held[1] if held[0] == asked else asked
    return shown, lambda day: hold((asked, day))


def _day_cell(look: Look, each: date, day: date, today: date, choose: Choose) -> ft.Control:
    """Return ``each`` as a button; it is solid where it is the ``day`` that is shown."""
    tokens = look.tokens
    chosen = each == day
    color = tokens.on_sea if chosen else tokens.ink
    soft_color = tokens.on_sea if chosen else tokens.ink_soft
    name = full_day(each)
    picture = ft.Column(
        [
            words(look, weekday_short(each), "small", soft_color, CENTER),
            words(look, str(each.day), "label", color, CENTER),
        ],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        picture,
        say("habits.day_today", day=name) if each == today else name,
        partial(choose, each),
        key=f"day-{each.isoformat()}",
        selected=chosen,
        at_once=True,
        bgcolor=tokens.sea if chosen else tokens.paper,
        edge=tokens.sea if each == today else None,
        padding=ft.Padding(0, 8, 0, 8),
        expand=True,
    )


_INSET = 13
"""How far in the columns stand: the border and the padding of a habit's card."""

_NARROWEST = 32
"""The least room for a weekday's short name at the usual text size."""

_BESIDE = 360
"""From which width on, at the usual text size, the way back to today stands beside the day."""


def has_columns(look: Look, width: float) -> bool:
    """Return whether seven days fit side by side into ``width``."""
    scale = look.device_scale * look.text_size
    return not look.large and (width - 2 * _INSET) / 7 >= _NARROWEST * scale


def week_head(
    look: Look, day: date, today: date, width: float, choose: Choose, open_sheet: Opener
) -> ft.Control:
    """Return the days to choose from, with ways to other weeks and to the month."""
    if not has_columns(look, width):
        stepping = day_steps(look, day, today, choose)
        return column([stepping, _weeks(look, day, today, choose, open_sheet)], 0)
    cells = [_day_cell(look, each, day, today, choose) for each in week_holding(day, today)]
    strip = ft.Container(ft.Row(list(cells), spacing=2), padding=ft.Padding(_INSET, 0, _INSET, 0))
    steps = arrows(look, *_turns(day, today, "week"), choose)
    back = _back_to_today(look, day, today, choose)
    beside = look.width >= _BESIDE * max(1, look.scale)
    foot = ft.Row(
        [
            ft.Container(_noting_for(look, day, today), expand=True),
            *(back if beside else ()),
            *steps,
            day_button(look, open_sheet),
        ],
        spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return column([strip, foot, *(() if beside else back)], 4)


def day_steps(look: Look, day: date, today: date, choose: Choose) -> ft.Control:
    """Return the day shown, with the days before and after it on its sides."""
    return pager(look, _noting_for(look, day, today), *_turns(day, today, "day"), choose)


def _weeks(look: Look, day: date, today: date, choose: Choose, open_sheet: Opener) -> ft.Control:
    ways = (
        ("earlier_week", day_earlier(day, 7)),
        ("later_week", day_later(day, 7, today)),
    )
    links = [
        link_button(look, say(f"habits.{name}"), partial(choose, target), key=name)
        for name, target in ways
        if target is not None
    ]
    back = _back_to_today(look, day, today, choose)
    return ft.Row([*links, *back, day_button(look, open_sheet)], wrap=True, spacing=0)


def _noting_for(look: Look, day: date, today: date) -> ft.Control:
    lines: list[ft.Control] = [words(look, _near_or_short(day, today), "label")]
    if not look.large:
        lines.insert(0, soft(look, say("habits.noting_for")))
    return ft.Semantics(live_region=True, container=True, content=column(lines, 0))


def _near_or_short(day: date, today: date) -> str:
    near = (today - day).days <= 1
    return relative_day(day, today) if near else short_day(day)


def _back_to_today(look: Look, day: date, today: date, choose: Choose) -> Sequence[ft.Control]:
    if day == today:
        return ()
    label = say("habits.to_today")
    return (link_button(look, label, partial(choose, today), key="to-today"),)


def _turns(day: date, today: date, unit: str) -> tuple[Turn, Turn]:
    days = 7 if unit == "week" else 1
    ways = ("earlier", day_earlier(day, days)), ("later", day_later(day, days, today))
    earlier, later = (Turn(to, say(f"habits.{way}_{unit}"), f"{way}-{unit}") for way, to in ways)
    return earlier, later
