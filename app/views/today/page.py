"""The page of a day: state first, then what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

import flet as ft

from app.domain.appointment import mentions
from app.domain.day_load import Noted, noted_among
from app.domain.settings import Settings
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.flares.today import FlareTop, switch_flare
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import Action, link_button, link_line
from app.views.kit.choices import tile, tiles
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import Opener
from app.views.kit.parts import Part, use_parts, use_rest
from app.views.kit.phrases import points_words
from app.views.kit.rows import link_row
from app.views.kit.surfaces import (
    READING_WIDTH,
    column,
    panes,
    rows,
    scrolling,
    with_gap,
)
from app.views.kit.text import CENTER, soft, words
from app.views.log.entries import DayEntries, WasAll
from app.views.log.misdated import MisdatedLine
from app.views.log.usuals import Usuals
from app.views.pace.steadiness import EvennessWhy
from app.views.plan.suggested import BroughtUp, topic_now
from app.views.read.parts import CardOffer
from app.views.time_off import TimeOffSwitch, WelcomeBack
from app.views.timers.begin import rest_now, use_begin_timer
from app.views.to_do.today import ToDoToday, is_to_do_today, to_do_way
from app.views.today.habits import HabitsToday
from app.views.today.hero import Hero

_LEFT_PANE, _LEFT_SIDE = 420, 20
_RIGHT_COLUMN = 560
"""The widest the column on the right gets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The parts below the hero."""

    before: Sequence[ft.Control] = ()
    """What comes first in a flare."""
    tiles: Sequence[ft.Control] = ()
    doing: Sequence[ft.Control] = ()
    noted: Sequence[ft.Control] = ()
    after: Sequence[ft.Control] = ()


def _two_panes(look: Look) -> bool:
    return (look.desktop and not look.large) or look.lying


def _arranged(look: Look, hero: Callable[[float, float], ft.Control], parts: _Parts) -> ft.Control:
    """Return the page; ``hero`` is told its width and the space at its sides."""
    if not _two_panes(look):
        first, second = parts.doing, parts.tiles
        if look.large:
            first, second = second, first
        every = [*parts.before, *first, *second, *parts.noted, *parts.after]
        side = max(look.margin, (look.room - READING_WIDTH) / 2)
        return scrolling(
            [hero(look.room, side), _body(every, side, 12 if look.tokens.strong else 0)],
            key="today",
        )
    state = [*parts.before, *parts.tiles, *parts.after]
    width = min(_LEFT_PANE, look.room / 2)
    left = scrolling([hero(width, _LEFT_SIDE), _body(state, _LEFT_SIDE, 8)], key="today")
    doing = [*parts.doing, *parts.noted]
    side = max(28.0 if look.desktop else _LEFT_SIDE, (look.room - width - _RIGHT_COLUMN) / 2)
    right = scrolling([_body(doing, side, 16)], key="doing")
    return panes(look, left, width, right)


def _body(controls: Sequence[ft.Control], side: float, top: float) -> ft.Control:
    return ft.Container(column(controls, spacing=12), padding=ft.Padding(side, top, side, 32))


@component
def _DayTiles(day: date, on_rest: Callable[[], object]) -> ft.Control:
    """The tiles for ``day``; a flare is only ever begun today."""
    look = use_look()
    services = use_services()
    now = day == services.clock.today
    notebook = services.notebook
    checked = use_value(lambda: notebook.check_in_on(day) is not None, notebook)
    rest = say("today.rest_now" if now else "today.rest_then")
    parts = [
        _tile(look, ft.Icons.SELF_IMPROVEMENT_ROUNDED, rest, on_rest, "rest-now"),
        _tile(
            look,
            ft.Icons.CHECK_ROUNDED if checked else ft.Icons.EDIT_NOTE_ROUNDED,
            say("today.checked_in" if checked else "today.check_in"),
            lambda: go(Paths.on_day(Paths.CHECK_IN, day)),
            "check-in",
            name=say("today.checked_in_name" if checked else "today.check_in"),
        ),
    ]
    if now:
        parts.append(
            _tile(
                look,
                ft.Icons.NIGHTS_STAY_OUTLINED,
                say("today.flare"),
                partial(switch_flare, services),
                "flare",
                clay=True,
                toggled=False,
            )
        )
    return tiles(look, parts)


def _tile(
    look: Look,
    icon: ft.IconData,
    label: str,
    on_tap: Action,
    key: str,
    name: str | None = None,
    clay: bool = False,
    toggled: bool | None = None,
) -> ft.Control:
    """Return a tile with ``icon`` over ``label``, or before it where text is large."""

    def picture(color: str) -> ft.Control:
        if look.large:
            text = ft.Container(words(look, label, "label", color), expand=True)
            middle = ft.CrossAxisAlignment.CENTER
            sign = ft.Icon(icon, size=32, color=color)
            return ft.Row([sign, text], spacing=14, vertical_alignment=middle)
        return ft.Column(
            [ft.Icon(icon, size=26, color=color), words(look, label, "label", color, CENTER)],
            spacing=4,
            tight=True,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
            alignment=ft.MainAxisAlignment.CENTER,
        )

    padding = ft.Padding(16, 14, 16, 14) if look.large else ft.Padding(4, 15, 4, 15)
    return tile(
        look, picture, name or label, on_tap, key, padding=padding, clay=clay, toggled=toggled
    )


@component
def _NotedLine(day: date) -> ft.Control:
    """What is noted for ``day`` so far."""
    look = use_look()
    services = use_services()
    notebook, settings = services.notebook, services.settings
    what = use_value(
        lambda: _what(noted_among(notebook.on(day)), settings.settings), notebook, settings
    )
    line = say("today.noted", what=what)
    return rows(
        look,
        [
            link_row(
                look,
                line,
                say("today.open_day", what=line),
                lambda: go(Paths.on_day(Paths.PACE, day)),
                key="noted",
            )
        ],
    )


def _what(noted: Noted, settings: Settings) -> str:
    activities = say("today.activities", count=noted.activities)
    rests = say("today.rests", count=noted.rests)
    if not noted.rests and noted.activities:
        return activities
    if not noted.activities:
        if noted.rests:
            return rests
        return say("today.all_noted", points=points_words(0, settings))
    return say("today.noted_both", activities=activities, rests=rests)


@component
def _BackupNudge() -> ft.Control:
    """A row that leads to the backup, and a way to hear no more of it for now."""
    look = use_look()
    services = use_services()
    access = services.access
    due = use_value(
        lambda: not access.read_only and not access.fleeting and services.nudge.is_due(),
        access,
        services.notebook,
        services.settings,
    )
    if not due:
        return ft.Container()
    title, detail = say("today.nudge"), say("today.nudge_detail")
    to_backup = link_row(
        look,
        title,
        f"{title}. {detail}",
        partial(go, Paths.SETTINGS_NOTES),
        soft(look, detail),
        ft.Icon(ft.Icons.SAVE_ALT_ROUNDED, size=24, color=look.tokens.sea),
        key="nudge",
    )
    later = link_button(look, say("today.nudge_later"), services.nudge.put_off, key="nudge-later")
    beside = ft.Container(link_line([later]), padding=ft.Padding(16, 0, 0, 0))
    return with_gap(rows(look, [column([to_backup, beside], spacing=0)]))


@component
def _AppointmentSoon() -> ft.Control:
    """The way to the page for an appointment, shortly before, until the page was opened."""
    look = use_look()
    services = use_services()
    settings, today = services.settings, services.clock.today

    def soon() -> date | None:
        noted = settings.settings
        due = mentions(noted.appointment, noted.page_opened_for, today)
        return noted.appointment if due else None

    day = use_value(soon, settings)
    if day is None:
        return ft.Container()
    title = say("appointment.today_now" if day == today else "appointment.today", day=full_day(day))
    sign = ft.Icon(ft.Icons.DESCRIPTION_OUTLINED, size=24, color=look.tokens.sea)
    name = say("appointment.today_name", words=title)
    way = partial(go, Paths.APPOINTMENT)
    return with_gap(
        rows(look, [link_row(look, title, name, way, None, sign, key="appointment-soon")])
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outline:
    """Which parts the page has: what is drawn anew because of anything else is a part alone."""

    flare: bool
    """Whether today lies in a flare, though it may be its last day."""
    gentle: bool
    """Whether one is going on today."""
    blank: bool
    noted: bool
    listed: bool
    speaks: bool
    off: bool
    """Whether no notes are kept for now."""
    back: bool


def _outline(services: Services, day: date) -> _Outline:
    today, flare = services.clock.today, services.flares.on(day)
    in_flare = flare is not None and day == today
    gentle = in_flare and services.flares.going_on is not None
    noted = noted_among(services.notebook.on(day))
    return _Outline(
        flare=in_flare,
        gentle=gentle,
        blank=not noted.activities,
        noted=not noted.nothing,
        listed=is_to_do_today(services, day, gentle),
        speaks=day == today and not gentle and topic_now(services.pacing) is not None,
        off=day == today and services.times_off.now is not None,
        back=day == today and services.times_off.back_today,
    )


@component
def DayPage(day: date, open_sheet: Opener) -> ft.Control:
    """Everything about ``day``; in a flare today, only what is quiet."""
    look = use_look()
    services = use_services()
    now = use_value(
        lambda: _outline(services, day),
        services.notebook,
        services.flares,
        services.plans,
        services.intentions,
        services.settings,
    )
    today = services.clock.today
    begin_timer = use_begin_timer()
    part, whole = use_parts(), use_rest()
    log = partial(open_sheet, Sheet.LOG)
    to_rest = partial(rest_now, services, begin_timer)
    rest = to_rest if day == today else partial(open_sheet, Sheet.REST)
    usuals = part("usuals", Usuals, day, now.blank, now.gentle, _two_panes(look), log)
    listed = [part("to-do", ToDoToday, day, now.gentle, _two_panes(look))] if now.listed else []
    summary = [_summary(look, part, day, open_sheet)] if now.noted and whole else []
    after = _after(look, part, now, day == today, day) if whole else []
    first = [part("back", WelcomeBack)] if now.back else []
    switch = [part("time-off-part", TimeOffSwitch)] if day == today else []
    # It stands first while it is on, but does not leave the place where it was tapped.
    if ft.use_memo(lambda: now.off, [day, today]):
        first += switch
    elif whole:
        after += switch
    if summary and now.blank and not _two_panes(look):
        summary.append(part("was-all", WasAll, day))
    tiles = []
    if now.gentle:
        first.append(part("flare-top", FlareTop, day, rest, partial(open_sheet, Sheet.BEGAN)))
    else:
        tiles.append(part("tiles", _DayTiles, day, rest))
    doing = [*listed, usuals]
    parts = _Parts(before=first, tiles=tiles, doing=doing, noted=summary, after=after)
    return _arranged(look, lambda *room: part("hero", Hero, day, *room, open_sheet), parts)


def _after(look: Look, part: Part, now: _Outline, is_today: bool, day: date) -> list[ft.Control]:
    """Return what comes last."""
    habits = part("habits", HabitsToday, day, now.flare)
    if not is_today or now.gentle:
        return [habits]
    # What is there on few days brings the gap below it along: where it is not, none is left.
    seldom = [
        *([] if now.off else [part("appointment", _AppointmentSoon)]),
        part("misdated-line", MisdatedLine),
        part("backup-nudge", _BackupNudge),
        *([] if now.off else [part("card", CardOffer)]),
    ]
    return [
        *([part("brought-up", BroughtUp, EvennessWhy)] if now.speaks else []),
        habits,
        *([] if now.listed else [to_do_way(look)]),
        column(seldom, spacing=0),
    ]


def _summary(look: Look, part: Part, day: date, open_sheet: Opener) -> ft.Control:
    if _two_panes(look):
        return part("entries", DayEntries, day, open_sheet)
    return part("summary", _NotedLine, day)
