"""A month to choose a day from: one grid for every place that asks for a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.activity import Activity
from app.domain.days import (
    FIRST_DAY,
    WEEKDAYS,
    Week,
    month_after,
    month_earlier,
    month_later,
    month_of,
    weeks_in,
)
from app.domain.to_do import Intention
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, icon_button, link_line, spoken_link
from app.views.kit.guard import component, handler, start, tapped
from app.views.kit.keys import DOWN, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, UP, Key, use_keys
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import month_words
from app.views.kit.rows import Turn, pager
from app.views.kit.surfaces import column, sheet_body
from app.views.kit.text import CENTER, soft, words

_ONE_DAY = timedelta(days=1)
GAP = 2
"""What parts two days of a month."""

_HEIGHT, _TEXT_HEIGHT, _RADIUS, _DOT = 48, 30, 12, 5
_FADED = 0.38


def month_frame(
    look: Look,
    weeks: Sequence[Week],
    cell: Callable[[date], ft.Control],
    behind: ft.Control | None = None,
) -> ft.Control:
    """Return ``weeks`` under the letters of their days, each day as ``cell`` draws it.

    They share the width; ``behind`` is a picture that lies under all of them.
    """
    letters = [
        ft.Container(soft(look, say(f"days.letter_{day}"), align=CENTER), expand=True)
        for day in ((*WEEKDAYS[-1:], *WEEKDAYS[:-1]) if look.sunday_first else WEEKDAYS)
    ]
    head = ft.Semantics(exclude_semantics=True, content=ft.Row(list(letters), spacing=GAP))
    # Week by week: left to themselves, days are heard in an order of the client's own.
    lines = [
        ft.Semantics(
            container=True,
            content=ft.Row(
                [ft.Container(expand=True) if day is None else cell(day) for day in week],
                spacing=GAP,
            ),
        )
        for week in weeks
    ]
    days = ft.Column(list(lines), spacing=GAP, tight=True)
    grid = days if behind is None else ft.Stack([behind, days])
    return ft.Column([head, grid], spacing=4, tight=True)


@dataclass(eq=False)
class _Focus:
    """Which day the keys are at, and the buttons they can go to."""

    day: date | None = None
    wanted: date | None = None
    """The day of another month that gets the focus as soon as that is drawn."""
    buttons: dict[date, ft.IconButton] = field(default_factory=dict, repr=False)


@component
def MonthGrid(
    chosen: date | None, first: date, last: date, choose: Callable[[date], object]
) -> ft.Control:
    """A month with the days from ``first`` to ``last`` to choose from; others cannot be tapped.

    In a browser the arrow keys move from day to day, and "page up" and "page down" from month to
    month. A window of its own moves by itself.
    """
    look = use_look()
    services = use_services()
    today = services.clock.today
    month, show = ft.use_state(month_of(min(max(chosen or today, first), last)))
    noted = use_value(lambda: _noted(services, month), services.notebook)
    focus = ft.use_memo(_Focus, [])

    def go_to(day: date) -> None:
        day = min(max(day, first), last)
        if month_of(day) == month:
            start(focus.buttons[day].focus)
        else:
            focus.wanted = day
            show(month_of(day))

    def move(days: int) -> None:
        if focus.day is not None:
            go_to(focus.day + timedelta(days=days))

    def turn(later: bool) -> None:
        if focus.day is not None:
            there = month_after(month) if later else month_of(month - _ONE_DAY)
            go_to(_same_day(focus.day, there))

    def arrive() -> None:
        if focus.wanted in focus.buttons:
            start(focus.buttons[focus.wanted].focus)
        focus.wanted = None

    keys = _arrow_keys(move, turn) if ft.context.page.web else {}
    use_keys(keys)
    ft.use_effect(arrive, [month])
    focus.buttons.clear()

    def cell(day: date) -> ft.Control:
        if not first <= day <= last:
            return _out_of_reach(look, day)
        name = _day_name(day, today, noted)
        return _day(look, day, name, day == chosen, day == today, day in noted, choose, focus)

    end = month_after(month) - _ONE_DAY
    earlier, later = month_earlier(month), month_later(month, last)
    if earlier is not None and earlier < month_of(first):
        earlier = None
    turning = pager(
        look,
        ft.Semantics(
            live_region=True,
            container=True,
            content=words(look, month_words(month), _size(look), align=CENTER),
        ),
        Turn(earlier, say("days.month_earlier"), "month-earlier", stays=True),
        Turn(later, say("days.month_later"), "month-later", stays=True),
        show,
    )
    grid = month_frame(look, weeks_in(month, end, look.sunday_first), cell)
    why = _why_not(month, end, first, last, today)
    return column([turning, grid, *([soft(look, why)] if why else [])], 4)


def _arrow_keys(
    move: Callable[[int], object], turn: Callable[[bool], object]
) -> Mapping[Key, Action]:
    days = {LEFT: -1, RIGHT: 1, UP: -7, DOWN: 7}
    months = {PAGE_UP: False, PAGE_DOWN: True}
    return {key: partial(move, by) for key, by in days.items()} | {
        key: partial(turn, later) for key, later in months.items()
    }


def _same_day(day: date, month: date) -> date:
    """Return the day of ``month`` with the number of ``day``, or its last one."""
    return min(month + timedelta(days=day.day - 1), month_after(month) - _ONE_DAY)


def _why_not(month: date, end: date, first: date, last: date, today: date) -> str:
    """Return why some days of ``month``, which has its ``end``, cannot be chosen, if any cannot."""
    if last < end:
        return say("days.ahead") if last == today else say("days.too_far", day=full_day(last))
    return say("days.over") if first > month and first > FIRST_DAY else ""


def _noted(services: Services, month: date) -> Mapping[date, str]:
    """Return what is noted in ``month``, in a few words for each day that has something."""
    found = services.notebook.between(month, month_after(month) - _ONE_DAY)
    entries = [each for each in found if not isinstance(each, Intention)]
    done = Counter(each.day for each in entries if isinstance(each, Activity))
    return {
        day: say("days.activities", count=done[day]) if done[day] else say("days.something")
        for day in {each.day for each in entries}
    }


def _day_name(day: date, today: date, noted: Mapping[date, str]) -> str:
    """Return what the button of ``day`` is called: "Tuesday 3 November, 2 activities noted"."""
    named = say("days.today", day=full_day(day)) if day == today else full_day(day)
    return say("days.noted", day=named, noted=noted[day]) if day in noted else named


def _day(
    look: Look,
    day: date,
    name: str,
    chosen: bool,
    is_today: bool,
    dotted: bool,
    choose: Callable[[date], object],
    focus: _Focus,
) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_sea if chosen else tokens.ink
    dot = ft.Container(
        width=_DOT,
        height=_DOT,
        border_radius=_DOT / 2,
        bgcolor=(tokens.on_sea if chosen else tokens.sea) if dotted else None,
    )
    number = words(look, str(day.day), _size(look), color, CENTER)
    picture = ft.Column(
        [number, dot],
        spacing=0,
        tight=True,
        horizontal_alignment=ft.CrossAxisAlignment.CENTER,
    )
    edge = None
    if is_today or (tokens.strong and chosen):
        edge = ft.BorderSide(2, tokens.sea)

    def hold() -> None:
        focus.day = day

    def let_go() -> None:
        if focus.day == day:
            focus.day = None

    key = f"day-{day.isoformat()}"
    button = ft.IconButton(
        icon=ft.Semantics(exclude_semantics=True, content=picture),
        key=key,
        tooltip=name,
        height=max(_HEIGHT, look.grown(_TEXT_HEIGHT)),
        on_click=tapped(partial(choose, day), key),
        on_focus=handler(hold),
        on_blur=handler(let_go),
        style=ft.ButtonStyle(
            padding=0,
            bgcolor=tokens.sea if chosen else None,
            side=edge,
            shape=ft.RoundedRectangleBorder(radius=_RADIUS),
        ),
    )
    focus.buttons[day] = button
    return ft.MergeSemantics(
        expand=True, content=ft.Semantics(selected=chosen or None, content=button)
    )


def _size(look: Look) -> str:
    return "small_label" if look.large else "label"


def _out_of_reach(look: Look, day: date) -> ft.Control:
    color = ft.Colors.with_opacity(_FADED, look.tokens.ink)
    number = words(look, str(day.day), "small", color, CENTER)
    box = ft.Container(
        number, height=max(_HEIGHT, look.grown(_TEXT_HEIGHT)), alignment=ft.Alignment.CENTER
    )
    return ft.Semantics(expand=True, exclude_semantics=True, content=box)


@component
def DayFromMonth(
    chosen: date | None,
    first: date,
    last: date,
    choose: Callable[[date], object],
    key: str,
    called: str = "",
) -> ft.Control:
    """Words that unfold the month where the question stands; a day that is chosen folds it again.

    ``called`` tells of which day, where a form asks for several.
    """
    look = use_look()
    opened, open_it = ft.use_state(False)
    label = say("days.hide_month" if opened else "days.from_month")
    name = say("days.which", way=label, which=called) if called else label
    way = spoken_link(look, label, name, lambda: open_it(not opened), f"{key}-month")
    parts: list[ft.Control] = [link_line([way])]

    def take(day: date) -> None:
        open_it(False)
        choose(day)

    if opened:
        parts.append(MonthGrid(chosen, first, last, take))
    return column(parts, 4)


@component
def DaySheet(
    day: date, today: date, show: Callable[[date], object], on_close: Action
) -> ft.Control:
    """The content of the sheet that shows another day than ``day``, none of them ahead."""
    look = use_look()

    def take(chosen: date) -> None:
        on_close()
        if chosen != day:
            show(chosen)

    grid = MonthGrid(day, FIRST_DAY, today, take)
    return sheet_body(look, say("days.title"), [grid], on_leave=on_close)


def day_button(look: Look, open_sheet: Callable[[Sheet], object]) -> ft.Control:
    """Return the icon that opens the month over a screen which shows a day."""
    icon, act = ft.Icons.CALENDAR_MONTH_OUTLINED, partial(open_sheet, Sheet.DAY)
    return icon_button(look, icon, say("days.another"), act, "another-day")
