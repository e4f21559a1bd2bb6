"""The list of a day on its page, and what can be done with what is on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.activity import ActivityKind, Doing
from app.domain.to_do import Intention, days_ahead
from app.reading.wording import full_day, say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Sheet
from app.views.kit.buttons import Action, link_button, link_line, spoken_link
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.over import use_sheets
from app.views.kit.parts import Piece, use_pieces
from app.views.kit.phrases import minutes_words, points_words
from app.views.kit.surfaces import column, rows, sheet_body
from app.views.kit.text import heading_row, soft, words
from app.views.log.questions import name_or_kind


def day_ahead(day: date, today: date) -> str:
    """Return "Today", "Tomorrow" or the weekday with its date."""
    ahead = (day - today).days
    if ahead == 0:
        return say("common.today")
    return say("to_do.tomorrow") if ahead == 1 else full_day(day)


def put_on_list(
    services: Services, day: date, kind: ActivityKind, effort: int, minutes: float, name: str
) -> None:
    """Put an activity on the list of ``day``.

    Raises:
        InvalidInput: If something about it breaks a rule; nothing is then changed.
        StorageError: If it cannot be saved; nothing is then changed.

    """
    change = services.intentions.put(day, kind, effort, minutes, name)
    if change is None:
        return
    words = say(
        "to_do.listed",
        day=day_ahead(day, services.clock.today),
        name=name_of(change.made),
        points=worth(services, change.made),
    )
    show_message(words, change)


def do(services: Services, intention: Intention) -> None:
    """Log ``intention`` and take it off its list."""
    if change := tried(services.intentions.do, intention):
        points = worth(services, intention)
        words = say("to_do.did", name=name_of(intention), points=points)
        show_message(words, change)


def move(services: Services, intentions: Sequence[Intention], day: date) -> None:
    """Put ``intentions`` on the list of ``day``."""
    if change := tried(services.intentions.move, intentions, day):
        words = say("to_do.moved_all")
        if len(intentions) == 1:
            named = name_of(intentions[0])
            words = say("to_do.moved", day=day_ahead(day, services.clock.today), name=named)
        show_message(words, change)


def _take_off(services: Services, intentions: Sequence[Intention]) -> None:
    """Take ``intentions`` off their lists."""
    if change := tried(services.intentions.take_off, intentions):
        words = say("to_do.taken_off_all")
        if len(intentions) == 1:
            words = say("to_do.taken_off", name=name_of(intentions[0]))
        show_message(words, change)


def leave(services: Services, intentions: Sequence[Intention]) -> None:
    """Let ``intentions`` wait until the flare is over."""
    if change := tried(services.intentions.leave, intentions):
        show_message(say("to_do.left"), change)


def name_of(intention: Intention) -> str:
    """Return what ``intention`` is called."""
    return name_or_kind(intention.name, intention.kind)


def worth(services: Services, doing: Doing) -> str:
    """Return the points of ``doing`` in words."""
    settings = services.settings.settings
    return points_words(settings.weights.points_of(doing), settings)


@dataclass(frozen=True, slots=True)
class _Way:
    """Something to do with it: the word for it, how that is spoken, and its key."""

    label: str
    name: str
    key: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class _Listed:
    """Something on a list, and what is said of it."""

    intention: Intention
    detail: str


def _each(services: Services, listed: Sequence[Intention]) -> tuple[_Listed, ...]:
    return tuple(_Listed(each, detail_of(services, each)) for each in listed)


def detail_of(services: Services, intention: Intention) -> str:
    """Return its minutes and points in words."""
    minutes = minutes_words(intention.minutes)
    return say("to_do.detail", minutes=minutes, points=worth(services, intention))


def _list_rows(
    look: Look, piece: Piece, listed: Sequence[_Listed], ways: Callable[[_Listed], list[_Way]]
) -> ft.Control:
    """Return the rows of what is ``listed``; its ``ways`` stand under each as underlined words."""
    lines = list[ft.Control]()
    for each in listed:
        links, key = ways(each), f"listed-{each.intention.id}"
        said = tuple((way.label, way.name, way.key) for way in links)
        acts = (way.act for way in links)
        title = name_of(each.intention)
        lines.append(piece(_list_row, look, title, each.detail, said, *acts, key=key))
    return rows(look, lines)


def _list_row(
    look: Look,
    title: str,
    detail: str,
    said: Sequence[tuple[str, str, str]],
    *acts: Callable[[], object],
    key: str,
) -> ft.Control:
    each = zip(said, acts, strict=True)
    links = [spoken_link(look, label, name, act, at) for (label, name, at), act in each]
    lines = [
        words(look, title, "label"),
        soft(look, detail),
        link_line(links, spacing=4, run_spacing=0),
    ]
    return ft.Container(column(lines, spacing=0), key=key, padding=ft.Padding(16, 12, 16, 2))


@component
def _MoveSheet(intention: Intention, on_done: Callable[[], object]) -> ft.Control:
    """A cell for each day but its own; a tap moves it there."""
    look = use_look()
    services = use_services()
    today = services.clock.today

    def choose(ahead: int) -> None:
        on_done()
        move(services, (intention,), days_ahead(today)[ahead])

    cells = [
        choice_cell(
            look,
            day_ahead(day, today),
            partial(choose, ahead),
            name=say("to_do.move_to_name", day=day_ahead(day, today)),
            height=56,
            key=f"to-day-{ahead}",
        )
        for ahead, day in enumerate(days_ahead(today))
        if day != intention.day
    ]
    return sheet_body(
        look,
        say("to_do.move_title", name=name_of(intention)),
        [cell_rows(cells, 1 if look.large or look.phone else 2)],
        on_leave=on_done,
    )


@component
def DayList(day: date) -> ft.Control:
    """What is to do on ``day``, each with what can be done with it."""
    look = use_look()
    services = use_services()
    piece = use_pieces()
    store, flares = services.intentions, services.flares
    listed, in_flare = use_value(
        lambda: (_each(services, store.on(day)), flares.going_on is not None),
        store,
        flares,
        services.settings,
    )
    today = services.clock.today

    def moving(key: str, close: Action) -> ft.Control | None:
        kept = (each.intention for each in listed)
        moved = next((each for each in kept if each.id == key), None)
        return _MoveSheet(moved, close) if moved else None

    choose_day = partial(use_sheets({Sheet.MOVE: moving}), Sheet.MOVE)
    title = say("to_do.list_today")
    if day != today:
        title = say("to_do.list_day", day=day_ahead(day, today))
    if not listed:
        empty = soft(look, say("to_do.list_none"), "body")
        return column([heading_row(look, title), empty], spacing=4)
    lines = _list_rows(
        look,
        piece,
        listed,
        lambda each: _ways(services, each, partial(choose_day, each.intention.id)),
    )
    parts = [heading_row(look, title), lines]
    if in_flare:
        leave_all = partial(leave, services, [each.intention for each in listed])
        link = link_button(look, say("to_do.leave_all"), leave_all, key="leave-all")
        parts.append(link_line([link]))
    return column(parts, spacing=8)


def _ways(services: Services, listed: _Listed, on_other_day: Callable[[], object]) -> list[_Way]:
    intention, detail = listed.intention, listed.detail
    today, key, named = services.clock.today, intention.id, name_of(intention)
    tomorrow = today + timedelta(days=1)
    done = _Way(
        say("to_do.done"),
        say("to_do.done_name", name=named, detail=detail),
        f"done-{key}",
        partial(do, services, intention),
    )
    near, target = ("tomorrow", tomorrow) if intention.day == today else ("today", today)
    moved = _Way(
        say(f"to_do.to_{near}"),
        say(f"to_do.to_{near}_name", name=named),
        f"move-{key}",
        partial(move, services, (intention,), target),
    )
    other = _Way(
        say("to_do.other_day"),
        say("to_do.other_day_name", name=named),
        f"other-day-{key}",
        on_other_day,
    )
    off = _Way(
        say("to_do.take_off"),
        say("to_do.take_off_name", name=named),
        f"take-off-{key}",
        partial(_take_off, services, (intention,)),
    )
    return [done, moved, other, off]


@component
def LeftOver() -> ft.Control:
    """The rows from earlier days, and in a flare what waits for its end; usually nothing."""
    look = use_look()
    services = use_services()
    piece = use_pieces()
    store, today = services.intentions, services.clock.today
    kept, waiting = use_value(
        lambda: (_each(services, store.left_over()), store.waiting()),
        store,
        services.flares,
        services.settings,
    )
    left = [each.intention for each in kept]
    parts = list[ft.Control]()
    if left:
        parts = [
            heading_row(look, say("to_do.left_over")),
            soft(look, say("to_do.left_over_detail", count=len(left)), "body"),
            _list_rows(look, piece, kept, lambda each: _left_ways(services, each.intention)),
        ]
    if len(left) > 1:
        all_of_it = [
            link_button(
                look,
                say("to_do.all_to_today"),
                partial(move, services, left, today),
                key="move-all",
            ),
            link_button(
                look, say("to_do.take_all_off"), partial(_take_off, services, left), key="all-off"
            ),
        ]
        parts.append(ft.Row(list(all_of_it), wrap=True, spacing=4))
    if others := [each for each in waiting if each not in left]:
        parts.append(soft(look, say("to_do.waiting", count=len(others)), "body"))
    return column(parts, spacing=8) if parts else ft.Container()


def _left_ways(services: Services, intention: Intention) -> list[_Way]:
    today, key, named = services.clock.today, intention.id, name_of(intention)
    return [
        _Way(
            say("to_do.to_today"),
            say("to_do.to_today_name", name=named),
            f"to-today-{key}",
            partial(move, services, (intention,), today),
        ),
        _Way(
            say("to_do.take_off"),
            say("to_do.take_off_name", name=named),
            f"take-off-{key}",
            partial(_take_off, services, (intention,)),
        ),
    ]
