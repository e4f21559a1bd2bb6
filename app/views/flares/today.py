"""A flare on Today: the switch, what it changes, what a tap does, and the ways further."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.days import FIRST_DAY
from app.domain.flare import Flare, Spell
from app.domain.plan import PlannedDay
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_store, use_value
from app.views.check_in.quick import QuickCheckIn
from app.views.kit.addresses import Paths
from app.views.kit.buttons import link_button, main_button, switch_picture, tap
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import attempt, component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.month import DayFromMonth
from app.views.kit.navigation import go
from app.views.kit.parts import use_parts
from app.views.kit.phrases import day_and_month, points_words, relative_day, weekday_name
from app.views.kit.surfaces import column, panel, sheet_body
from app.views.kit.text import soft, words


def switch_flare(services: Services) -> None:
    """Begin a flare today, or end the one that goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    change = services.flares.switch()
    words = say("today.flare_over")
    if change is not None and change.made is not None:
        planned = services.plans.on(services.clock.today) is not None
        words = say("today.flare_begun_planned" if planned else "today.flare_begun")
    show_message(words, change)


def _still_on(services: Services) -> None:
    """Note that the flare goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    show_message(say("flares.goes_on"), services.flares.confirm())


def _end_on(services: Services, last: date) -> None:
    """Let ``last`` be the last day of the flare that goes on.

    Raises:
        StorageError: If it cannot be saved; nothing is then changed.

    """
    show_message(say("flares.ended", day=full_day(last)), services.flares.end(last))


def _begin_on(services: Services, day: date) -> None:
    """Let the flare that goes on begin on ``day``, or note one that began then.

    Raises:
        InvalidInput: If that day cannot be recorded; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    flares, flare = services.flares, services.flares.going_on
    change = flares.note(day, None) if flare is None else flares.change(flare, day, None)
    show_message(say("flares.begins", day=full_day(day)), change)


def save_flare(services: Services, flare: Flare | None, first: date, last: date | None) -> None:
    """Give ``flare`` these days, or note one with them; without a ``last`` it goes on.

    Raises:
        InvalidInput: If these cannot be the days of a flare; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    flares = services.flares
    change = flares.note(first, last) if flare is None else flares.change(flare, first, last)
    if change is not None:
        show_message(say("flares.saved"), change)


def delete_flare(services: Services, flare: Flare) -> None:
    """Delete ``flare``."""
    if change := tried(services.flares.drop, flare):
        show_message(say("flares.deleted"), change)


_DAYS_IN_A_WEEK = 7

_Action = Callable[[], object]


def _flare_panel(
    look: Look,
    flare: Spell,
    today: date,
    kind: str,
    on_switch: _Action,
    on_earlier: _Action,
) -> ft.Control:
    tokens = look.tokens
    color = tokens.on_clay_mist
    title = _since(flare, today)
    parts: list[ft.Control] = [
        ft.Container(words(look, title, "label", color), expand=True),
        switch_picture(look, True, tokens.clay, tokens.on_clay),
    ]
    if not look.large:
        parts.insert(0, ft.Icon(ft.Icons.NIGHTS_STAY_OUTLINED, size=24, color=color))
    row = ft.Row(parts, spacing=12, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    said = [kind, say("today.flare_changes")]
    if flare.is_lasting(today):
        said.append(say("today.flare_lasting"))
    ways: list[tuple[str, _Action]] = [
        ("earlier", on_earlier),
        ("past", lambda: go(Paths.FLARES)),
        ("help", lambda: go(Paths.SAFETY)),
    ]
    links = [
        link_button(look, say(f"today.flare_{name}"), action, color, key=f"flare-{name}")
        for name, action in ways
    ]
    lines = [
        tap(
            look,
            row,
            title,
            on_switch,
            key="flare",
            toggled=True,
            at_once=True,
            padding=ft.Padding(8, 8, 4, 8),
        ),
        *(_inset(words(look, line, "body", color)) for line in said),
        ft.Row(list(links), wrap=True, spacing=0, run_spacing=0),
    ]
    return panel(look, column(lines, spacing=4), tokens.clay_mist, ft.Padding(8, 4, 8, 4))


def _kind(planned: PlannedDay, settings: Settings) -> str:
    if planned.planned is None:
        return say("today.flare_kind")
    return say("today.flare_plan", points=points_words(planned.planned, settings))


def _inset(control: ft.Control) -> ft.Control:
    return ft.Container(control, padding=ft.Padding(8, 0, 8, 0))


def _since(flare: Spell, today: date) -> str:
    number = flare.number_of(today)
    if number == 1:
        return say("today.flare_today")
    near = number <= _DAYS_IN_A_WEEK
    return say(
        "today.flare_since", day=weekday_name(flare.first) if near else day_and_month(flare.first)
    )


_REST_HEIGHT = 72


@component
def FlareTop(today: date, on_rest: _Action, on_earlier: _Action) -> ft.Control:
    """The parts for the flare that goes on ``today``."""
    look = use_look()
    services = use_services()
    flare, kind = use_value(
        lambda: _flare_said(services, today),
        services.flares,
        services.plans,
        services.settings,
    )
    sure, off = use_value(
        lambda: (services.flares.sure_until(), services.times_off.now is not None),
        services.flares,
        services.notebook,
        services.settings,
    )
    ending, ask_end = ft.use_state(False)
    part = use_parts()
    asks = ending or not off
    if flare is None:
        return ft.Container()
    switch = partial(switch_flare, services) if sure is None else partial(ask_end, True)
    label, icon = say("today.rest_now"), ft.Icons.SELF_IMPROVEMENT_ROUNDED
    parts = [
        *([_asked(look, services, sure, today, ending, ask_end)] if asks and sure else []),
        _flare_panel(look, flare, today, kind, switch, on_earlier),
        main_button(look, label, on_rest, icon, key="rest-now", height=_REST_HEIGHT),
        part("quick", QuickCheckIn, today),
    ]
    return column(parts, spacing=12)


def _flare_said(services: Services, today: date) -> tuple[Spell | None, str]:
    """Return the flare days, and what kind of day it makes of ``today``."""
    kind = _kind(services.pacing.on(today), services.settings.settings)
    return services.flares.spell_on(today), kind


def _asked(
    look: Look,
    services: Services,
    sure: date,
    today: date,
    ending: bool,
    ask_end: Callable[[bool], object],
) -> ft.Control:
    """Return what is asked about a flare of which nothing was noted for days after ``sure``."""

    def end(last: date) -> None:
        ask_end(False)
        _end_on(services, last)

    if ending:
        title, detail = say("flares.ended_when"), say("flares.unknown_detail", day=full_day(sure))
        answers: list[tuple[str, _Action]] = [
            ("unknown", partial(end, sure)),
            ("yesterday", partial(end, today - timedelta(days=1))),
            ("another_day", partial(go, Paths.FLARES)),
        ]
    else:
        title, detail = say("flares.still_asked"), say("flares.quiet_since", day=full_day(sure))
        answers = [
            ("goes_on_yes", partial(_still_on, services)),
            ("is_over", partial(ask_end, True)),
        ]
    cells = [
        choice_cell(
            look, say(f"flares.{name}"), act, height=56, key=f"flare-{name.replace('_', '-')}"
        )
        for name, act in answers
    ]
    lines = [
        words(look, title, "label"),
        soft(look, detail),
        cell_rows(cells, 1 if look.large or (look.phone and len(cells) > 2) else len(cells)),
    ]
    return ft.Semantics(live_region=True, container=True, content=panel(look, column(lines, 8)))


_FURTHEST = 7
"""How many days back one tap reaches (our choice); the month reaches further."""


@component
def BeganSheet(on_close: Callable[[], object]) -> ft.Control:
    """The content of the sheet: when the flare that goes on began."""
    look = use_look()
    services = use_services()
    flare = use_store(services.flares).going_on
    today = services.clock.today

    def choose(day: date) -> None:
        if attempt(_begin_on, services, day):
            on_close()

    cells = [
        choice_cell(
            look,
            relative_day(day, today) if back < 2 else say("flares.days_ago", count=back),
            partial(choose, day),
            flare is not None and flare.first == day,
            name=relative_day(day, today),
            height=56,
            key=f"began-{back}",
        )
        for back, day in enumerate(today - timedelta(days=n) for n in range(_FURTHEST + 1))
    ]
    return sheet_body(
        look,
        say("flares.began"),
        [
            cell_rows(cells, 1 if look.large else 2),
            DayFromMonth(flare.first if flare else None, FIRST_DAY, today, choose, "began"),
            soft(look, say("flares.began_detail")),
        ],
        on_close=on_close,
    )
