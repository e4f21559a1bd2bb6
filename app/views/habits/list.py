"""The list of the habits in use, with the week over it, and the same list to be arranged."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.days import week_holding
from app.domain.habit import Habit, Version
from app.domain.habit_list import Shelves, rests
from app.domain.habit_mark import Outcome
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services, use_store, use_value
from app.views.habits.actions import note
from app.views.habits.marks import legend, version_tiles, week_strip
from app.views.habits.parts import (
    LIST_WIDTH,
    column_width,
    framed,
    gentle_note,
    habit_disc,
    has_panes,
    safety_line,
)
from app.views.habits.week import Choose, has_columns, week_head
from app.views.habits.words import HabitDay, frequency_words, when_words
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import icon_button, link_button, link_line, main_button, mist_button, tap
from app.views.kit.drawing import picture
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.month import DaySheet
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.pages import page_frame, page_head
from app.views.kit.parts import use_parts, use_rest
from app.views.kit.rows import order_buttons
from app.views.kit.surfaces import border, column, panel, rows
from app.views.kit.text import CENTER, heading, heading_row, soft, words

_RADIUS = 20


@component
def _HabitCard(habit: Habit, day: date, gentle: bool, letters: bool, lit: bool) -> ft.Control:
    """The card of ``habit`` with the week around ``day``; a tap on a size notes it for that."""
    look = use_look()
    services = use_services()
    careful = use_value(lambda: services.settings.settings.careful, services.settings)
    today = services.clock.today
    days = week_holding(day, today)
    marks = use_value(lambda: services.habits.marks_on(habit.slug, days), services.notebook)
    shown = HabitDay(habit, day, today, marks.get(day), gentle)

    def choose(outcome: Outcome | None, version: Version | None) -> None:
        note(services, habit, shown.day, outcome, version)

    tiles = version_tiles(look, shown, choose, habit.slug)
    help_line = [safety_line(look, habit)] if habit.short_safety else []
    parts = [
        _head(look, shown),
        week_strip(look, days, marks, shown.day, letters),
        column([tiles, *help_line], 0),
    ]
    if careful and habit.within:
        parts.insert(1, soft(look, habit.within, "body"))
    bottom = 0 if help_line else 12
    card = panel(look, column(parts), padding=ft.Padding(12, 4, 12, bottom))
    card.border_radius = _RADIUS
    if lit:
        card.border = border(look, look.tokens.sea)
    return card


def _head(look: Look, shown: HabitDay) -> ft.Control:
    habit, path = shown.habit, Paths.habit(shown.habit.slug)
    when = when_words(habit)
    names = column([words(look, habit.name, "label"), soft(look, when)], 0)
    chevron = ft.Icon(ft.Icons.CHEVRON_RIGHT_ROUNDED, size=24, color=look.tokens.ink_soft)
    parts: list[ft.Control] = [ft.Container(names, expand=True), chevron]
    row = ft.Row(
        parts if look.large else [habit_disc(look, habit), *parts],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    return tap(
        look,
        row,
        say("habits.open", habit=habit.name, when=when),
        lambda: go(path if shown.is_today else Paths.on_day(path, shown.day)),
        key=f"habit-{habit.slug}",
        padding=ft.Padding(4, 8, 0, 8),
    )


def _list_foot(look: Look, away: int, arranging: bool) -> list[ft.Control]:
    """Return the ways there are, with ``away`` habits put away; none where there is nothing."""
    ways = []
    if arranging:
        ways.append(
            link_button(look, say("habits.arrange"), lambda: go(Paths.ARRANGE), key="arrange")
        )
    if away:
        label = say("habits.away_link", count=away)
        ways.append(link_button(look, label, lambda: go(Paths.AWAY), key="away"))
    return [link_line(ways, spacing=8, run_spacing=0)] if ways else []


def _nothing_yet(look: Look, away: int) -> list[ft.Control]:
    """Return a drawing, kind words and the way to the menu, with ``away`` habits put away."""
    drawing = picture(look, "garden", height=120 if look.large else 190, padding=12,
                      ground=look.tokens.sea_pale, decorative=True)  # fmt: skip
    state = "empty_away" if away else "empty"
    ways = [main_button(look, say("habits.empty_button"), lambda: go(Paths.MENU), key="to-menu")]
    if away:
        label = say("habits.away_link", count=away)
        ways.insert(0, mist_button(look, label, lambda: go(Paths.AWAY), key="away"))
    return [
        drawing,
        heading(look, say(f"habits.{state}_title"), 2, "title", CENTER),
        soft(look, say(f"habits.{state}_text"), "body", CENTER),
        *ways,
        soft(look, say("habits.honest"), align=CENTER),
    ]


@component
def _WeekHead(day: date, today: date, width: float, choose: Choose) -> ft.Control:
    open_sheet = use_sheets({Sheet.DAY: lambda _, close: DaySheet(day, today, choose, close)})
    return week_head(use_look(), day, today, width, choose, open_sheet)


_ABOVE, _LEAST = 230, 260
"""How high what stands above the cards is, and a card of usual text."""


def _seen(look: Look) -> int:
    """Return how many cards are seen at most before anybody scrolls."""
    return max(1, math.ceil((look.height - _ABOVE) / _LEAST))


@component
def HabitList(
    day: date, choose: Choose, lit: str | None = None, *, key: str | None = None
) -> ft.Control:
    """The list with notes for ``day``; the habit ``lit`` is the one shown beside it."""
    look = use_look()
    services = use_services()
    shelves, away, gentle = use_value(
        lambda: _outline(services, day), services.habits, services.settings, services.flares
    )
    part, whole = use_parts(), use_rest()
    room = LIST_WIDTH if has_panes(look) else None
    head = page_head(look, say("habits.title"), actions=[_choose_button(look)])
    if not shelves:
        return framed(look, head, _nothing_yet(look, away), room=room, key="habits")
    today = services.clock.today
    width = column_width(look)
    columns = has_columns(look, width)

    def card(habit: Habit) -> ft.Control:
        slug = habit.slug
        return part(slug, _HabitCard, habit, day, gentle, not columns, slug == lit)

    def is_aside(habit: Habit) -> bool:
        return rests(habit, gentle, day, today)

    cards: list[ft.Control] = []
    for name, members in shelves:
        due = [habit for habit in members if not is_aside(habit)]
        few = None if whole else _seen(look)
        cards += _shelf(look, name, len(shelves), [card(habit) for habit in due[:few]])
        if not whole and cards:
            break
    aside = [habit for _, members in shelves for habit in members if is_aside(habit)]
    controls = [
        *([gentle_note(look, aside)] if gentle else ()),
        part("week", _WeekHead, day, today, width, choose),
        soft(look, say("habits.same")),
        *cards,
    ]
    if whole:
        foot = _list_foot(look, away, arranging=True)
        controls += [legend(look), *foot, soft(look, say("habits.honest"))]
    return framed(look, head, controls, room=room, key="habits")


def _outline(services: Services, day: date) -> tuple[Shelves, int, bool]:
    """Return the habits in use, how many are put away, and whether ``day`` lies in a flare."""
    store, settings = services.habits, services.settings.settings
    gentle = services.flares.on(day) is not None
    return store.shelves(settings), len(store.put_away(settings)), gentle


def _shelf(look: Look, name: str, count: int, cards: Sequence[ft.Control]) -> list[ft.Control]:
    """Return ``cards`` under ``name``; without any groups there are no headings at all."""
    if not cards or (count == 1 and not name):
        return list(cards)
    return [heading_row(look, name or say("habits.others")), *cards]


def _choose_button(look: Look) -> ft.Control:
    icon = ft.Icons.ADD_ROUNDED
    return icon_button(look, icon, say("habits.choose"), lambda: go(Paths.MENU), key="menu")


@component
def ArrangeScreen() -> ft.Control:
    """The habits in use, in their groups."""
    look = use_look()
    services = use_services()
    settings = use_store(services.settings).settings
    store = use_store(services.habits)
    shelves = store.shelves(settings)
    named = [name for name, _ in shelves if name]
    parts: list[ft.Control] = [soft(look, say("habits.arrange_intro"), "body")]
    for name, members in shelves:
        if named:
            parts.append(_heading(look, services, name, named))
        lines = [_row(look, services, habit, members) for habit in members]
        parts.append(rows(look, lines))
    away = len(store.put_away(settings))
    parts = (
        [*parts, *_list_foot(look, away, arranging=False)] if shelves else _nothing_yet(look, away)
    )
    head = page_head(look, say("habits.arrange_title"), back=lambda: go(Paths.HABITS), ways=False)
    return page_frame(look, head, parts, key="arrange")


def _heading(look: Look, services: Services, name: str, named: Sequence[str]) -> ft.Control:
    if not name:
        return heading_row(look, say("habits.others"))

    def move(down: bool) -> None:
        _move(services, partial(services.habits.move_group, name), name, down)

    key = f"group-{named.index(name)}"
    steps = order_buttons(look, name, key, named.index(name), len(named), move)
    return heading_row(look, name, ft.Row(list(steps), spacing=0, tight=True))


def _row(look: Look, services: Services, habit: Habit, members: Sequence[Habit]) -> ft.Control:
    often = frequency_words(habit.frequency)
    opens = tap(
        look,
        column([words(look, habit.name, "label"), soft(look, often)], 0),
        say("habits.arrange_row", habit=habit.name, often=often),
        lambda: go(Paths.change_habit(habit.slug)),
        key=f"arrange-{habit.slug}",
        padding=ft.Padding(16, 10, 8, 10),
        radius=0,
        expand=None if look.large else True,
    )

    def move(down: bool) -> None:
        _move(services, partial(services.habits.move, habit.slug), habit.name, down)

    place = members.index(habit)
    steps = order_buttons(look, habit.name, habit.slug, place, len(members), move)
    if look.large:
        return column([opens, ft.Row(list(steps))], 0)
    return ft.Row([opens, *steps], spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER)


def _move(
    services: Services, move: Callable[..., Change[None] | None], name: str, down: bool
) -> None:
    if change := tried(move, down, services.settings.settings):
        show_message(say("common.moved_down" if down else "common.moved_up", name=name), change)
