"""The usuals, logged again by one tap: each by itself, or all as on the day before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import flet as ft

from app.domain.activity import Activity
from app.domain.days import day_earlier
from app.domain.settings import Settings
from app.domain.usual import Usual
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths, Sheet
from app.views.kit.buttons import link_button, link_line, main_button, tap
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go
from app.views.kit.over import use_sheets
from app.views.kit.parts import Piece, use_pieces
from app.views.kit.phrases import minutes_words, number_words, points_words, relative_day, unbroken
from app.views.kit.rows import icon_disc
from app.views.kit.surfaces import column, leave_line, rows, section, sheet_body
from app.views.kit.text import soft, words
from app.views.log.questions import KIND_ICONS, name_or_kind


def _done_before(services: Services, day: date) -> tuple[Activity, ...]:
    """Return the activities of the day before ``day``."""
    before = day_earlier(day, 1)
    noted = services.notebook.on(before) if before else ()
    return tuple(entry for entry in noted if isinstance(entry, Activity))


def _as_before_words(services: Services, day: date) -> str:
    """Return "As yesterday", or the day that it is like."""
    today = services.clock.today
    before = day_earlier(day, 1) or day
    if day == today:
        return say("log.as_yesterday")
    return say("log.as_on", day=relative_day(before, today))


@component
def _AsBefore(day: date, on_done: Callable[[], object]) -> ft.Control:
    """The content of the sheet: each activity of the day before, all of them ticked at first."""
    look = use_look()
    services = use_services()
    done = ft.use_memo(lambda: _done_before(services, day), [day])
    left, leave_out = ft.use_state(frozenset[str]())
    chosen = [activity for activity in done if activity.id not in left]
    settings = services.settings.settings
    worth = sum(settings.weights.points_of(activity) for activity in chosen)

    def save() -> None:
        if change := tried(services.notebook.log_again, day, chosen):
            on_done()
            points = points_words(worth, settings)
            said = say("log.logged_again", count=change.made, points=points, day=full_day(day))
            show_message(said, change)

    lines = [
        _row(look, activity, activity.id not in left, partial(leave_out, left ^ {activity.id}))
        for activity in done
    ]
    parts: list[ft.Control] = [soft(look, say("log.again_about"), "body"), rows(look, lines)]
    if chosen:
        label = say("log.save_again", count=len(chosen), points=points_words(worth, settings))
        parts.append(main_button(look, label, save, ft.Icons.CHECK_ROUNDED, key="save-again"))
    parts.append(leave_line(look, on_done))
    return sheet_body(look, _as_before_words(services, day), parts)


def _row(look: Look, activity: Activity, on: bool, flip: Callable[[], object]) -> ft.Control:
    box = ft.Icons.CHECK_BOX_ROUNDED if on else ft.Icons.CHECK_BOX_OUTLINE_BLANK_ROUNDED
    name = name_or_kind(activity.name, activity.kind)
    detail = say("usuals.detail", minutes=minutes_words(activity.minutes), effort=activity.effort)
    text = column([words(look, name, "label"), soft(look, detail)], 0)
    color = look.tokens.sea if on else look.tokens.edge
    row = ft.Row(
        [ft.Icon(box, size=26, color=color), ft.Container(text, expand=True)],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    padding = ft.Padding(16, 10, 16, 10)
    key = f"again-{activity.id}"
    said = f"{name}, {detail}"
    return tap(look, row, said, flip, key=key, toggled=on, at_once=True, radius=0, padding=padding)


_ACROSS = 2
_BETWEEN, _BESIDE = 8, 68
"""What lies between two tiles, and in one beside its words."""
_SMALL = 14
"""How high the words under the name are."""


def usual_tiles(
    look: Look,
    piece: Piece,
    usuals: Sequence[Usual],
    on_log: Callable[[Usual], object],
    settings: Settings,
    spoken: str = "today.log_usual",
) -> ft.Control:
    """Return ``usuals`` as tiles, two in a row, or one where there is little room.

    ``spoken`` is the key of the words for what a tap does. Where two stand in a row that is too
    narrow for their points beside the minutes, those are only heard: all tiles stay in sight.
    """
    whole = look.room - 2 * look.margin
    half = (whole - _BETWEEN) / _ACROSS - _BESIDE
    names = [name_or_kind(usual.name, usual.kind) for usual in usuals]
    amounts = [points_words(settings.weights.points_of(usual), settings) for usual in usuals]
    times = [minutes_words(usual.minutes) for usual in usuals]
    single = (
        look.large
        or not all(look.fits(name, half) for name in names)
        or not all(look.fits(time, half, size=_SMALL) for time in times)
    )
    worths = [
        say("today.usual_worth", minutes=number_words(usual.minutes), points=unbroken(amount))
        for usual, amount in zip(usuals, amounts, strict=True)
    ]
    room = whole - _BESIDE if single else half
    if not all(look.fits(worth, room, size=_SMALL) for worth in worths):
        below = [f"{time}\n{amount}" for time, amount in zip(times, amounts, strict=True)]
        worths = below if single else times
    tiles = [
        piece(
            _tile,
            look,
            usual,
            worth,
            say(spoken, name=name, minutes=time, points=amount),
            partial(on_log, usual),
            single,
            key=f"usual-{n}",
        )
        for n, (usual, worth, name, time, amount) in enumerate(
            zip(usuals, worths, names, times, amounts, strict=True), start=1
        )
    ]
    if single:
        return column(tiles, spacing=8)
    blanks = [ft.Container(expand=True) for _ in range(-len(tiles) % _ACROSS)]
    every: list[ft.Control] = [*tiles, *blanks]
    pairs = (every[start : start + _ACROSS] for start in range(0, len(every), _ACROSS))
    lines = [
        ft.Row(
            pair,
            spacing=8,
            intrinsic_height=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        )
        for pair in pairs
    ]
    return column(lines, spacing=8)


def _tile(
    look: Look,
    usual: Usual,
    worth: str,
    said: str,
    on_log: Callable[[], object],
    single: bool,
    key: str,
) -> ft.Control:
    tokens = look.tokens
    name = name_or_kind(usual.name, usual.kind)
    lines = column([words(look, name, "label"), soft(look, worth)], spacing=0)
    picture = icon_disc(_icon(usual), tokens.sea_mist, tokens.on_mist)
    parts: list[ft.Control] = [picture, ft.Container(lines, expand=True)]
    return tap(
        look,
        ft.Row(parts, spacing=10, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        said,
        on_log,
        key=key,
        at_once=True,
        bgcolor=tokens.sheet,
        edge=tokens.line,
        padding=ft.Padding(10, 10, 8, 10),
        expand=None if single else True,
    )


def _icon(usual: Usual) -> ft.IconData:
    icon: ft.IconData = getattr(ft.Icons, usual.icon or "", KIND_ICONS[usual.kind])
    return icon


_FEW = 2
"""How many usuals stand on Today in a flare."""


@component
def Usuals(
    day: date, blank: bool, gentle: bool, roomy: bool, on_more: Callable[[], object]
) -> ft.Control:
    """The usuals for ``day``; ``blank`` if nothing is logged for it, ``gentle`` in a flare.

    ``roomy`` is where the button for everything else always has its place.
    """
    look = use_look()
    services = use_services()
    piece = use_pieces()
    kept = use_value(lambda: services.usuals.every, services.usuals)
    settings = use_value(lambda: services.settings.chosen, services.settings)
    open_sheet = use_sheets({Sheet.AGAIN: lambda _, close: _AsBefore(day, close)})
    again = use_value(
        lambda: blank and not gentle and bool(_done_before(services, day)), services.notebook
    )
    today = services.clock.today
    # Only when the screen is opened are they learned anew: no tile moves under a finger.
    offered = ft.use_memo(
        lambda: services.usuals.offered(gentle=gentle),
        [kept, today, settings.careful, gentle and settings.weights],
    )
    solid = (blank or roomy) and not gentle
    title = "today.did_today" if blank and day == today else "today.did"
    more = link_button(look, say("today.something_else"), on_more, key="something-else")
    shown = offered[:_FEW] if gentle else offered
    parts = [usual_tiles(look, piece, shown, lambda usual: _log(services, day, usual), settings)]
    if blank and not gentle:
        parts.append(soft(look, say("today.one_tap"), "body"))
    ways = []
    if again:
        label = _as_before_words(services, day)
        ways.append(link_button(look, label, partial(open_sheet, Sheet.AGAIN), key="as-before"))
    if not gentle and set(offered) - set(services.library.usuals):
        label = say("usuals.title")
        ways.append(link_button(look, label, lambda: go(Paths.USUALS), key="to-usuals"))
    if ways:
        parts.append(link_line(ways, spacing=4))
    if solid:
        label, icon = say("today.log_else"), ft.Icons.ADD_ROUNDED
        parts.append(main_button(look, label, on_more, icon, key="log-else"))
    heading = say("today.only_if" if gentle else title)
    return section(look, heading, parts, None if solid else more)


def _log(services: Services, day: date, usual: Usual) -> None:
    log = services.notebook.log_activity
    change = log(day, usual.kind, usual.effort, usual.minutes, usual.name)
    logged = change.made
    today, settings = services.clock.today, services.settings.settings
    words = say(
        "today.logged" if day == today else "today.logged_on",
        name=name_or_kind(logged.name, logged.kind),
        points=points_words(settings.weights.points_of(logged), settings),
        day=relative_day(day, today),
    )
    show_message(words, change)
