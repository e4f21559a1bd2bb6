"""The list of a day on its page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.to_do import Intention, days_ahead
from app.reading.wording import say
from app.state.services import Services, use_services, use_store
from app.views.kit.buttons import link_button, spoken_link
from app.views.kit.choices import cell_rows, choice_cell
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import minutes_words
from app.views.kit.surfaces import column, rows, sheet, sheet_body
from app.views.kit.text import heading_row, soft, words
from app.views.to_do.actions import day_ahead, do, leave, move, name_of, take_off, worth


@dataclass(frozen=True, slots=True)
class _Way:
    """Something to do with it: the word for it, how that is spoken, and its key."""

    label: str
    name: str
    key: str
    act: Callable[[], object]


def detail_of(services: Services, intention: Intention) -> str:
    """Return its minutes and points in words."""
    minutes = minutes_words(intention.minutes)
    return say("to_do.detail", minutes=minutes, points=worth(services, intention))


def _list_row(
    look: Look, services: Services, intention: Intention, ways: Sequence[_Way]
) -> ft.Control:
    """Return the row of ``intention``; its ``ways`` stand under it as underlined words."""
    links = [spoken_link(look, each.label, each.name, each.act, each.key) for each in ways]
    lines = [
        words(look, name_of(intention), "label"),
        soft(look, detail_of(services, intention)),
        ft.Row(list(links), wrap=True, spacing=4, run_spacing=0),
    ]
    return ft.Container(column(lines, spacing=0), padding=ft.Padding(16, 12, 16, 2))


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
        leave="common.cancel",
    )


_NOTHING: Intention | None = None


@component
def DayList(day: date) -> ft.Control:
    """What is to do on ``day``, each with what can be done with it."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    listed = use_store(services.intentions).on(day)
    in_flare = use_store(services.flares).going_on is not None
    moving, choose_day = ft.use_state(_NOTHING)
    today = services.clock.today

    def close() -> None:
        choose_day(None)

    ft.use_dialog(sheet(look, _MoveSheet(moving, close), close) if moving else None)
    title = say("to_do.list_today")
    if day != today:
        title = say("to_do.list_day", day=day_ahead(day, today))
    if not listed:
        empty = soft(look, say("to_do.list_none"), "body")
        return column([heading_row(look, title), empty], spacing=4)
    lines = [
        _list_row(look, services, each, _ways(services, each, partial(choose_day, each)))
        for each in listed
    ]
    parts = [heading_row(look, title), rows(look, lines)]
    if in_flare:
        leave_all = partial(leave, services, listed)
        link = link_button(look, say("to_do.leave_all"), leave_all, key="leave-all")
        parts.append(ft.Row([link], wrap=True))
    return column(parts, spacing=8)


def _ways(
    services: Services, intention: Intention, on_other_day: Callable[[], object]
) -> list[_Way]:
    today, key, named = services.clock.today, intention.id, name_of(intention)
    tomorrow = today + timedelta(days=1)
    detail = detail_of(services, intention)
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
        partial(take_off, services, (intention,)),
    )
    return [done, moved, other, off]


@component
def LeftOver() -> ft.Control:
    """The rows from earlier days, and in a flare what waits for its end; usually nothing."""
    look = use_look()
    services = use_services()
    use_store(services.settings)
    use_store(services.flares)
    store = use_store(services.intentions)
    left, today = store.left_over(), services.clock.today
    parts = list[ft.Control]()
    if left:
        parts = [
            heading_row(look, say("to_do.left_over")),
            soft(look, say("to_do.left_over_detail"), "body"),
            rows(look, [_list_row(look, services, e, _left_ways(services, e)) for e in left]),
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
                look, say("to_do.take_all_off"), partial(take_off, services, left), key="all-off"
            ),
        ]
        parts.append(ft.Row(list(all_of_it), wrap=True, spacing=4))
    waiting = [each for each in store.waiting() if each not in left]
    if waiting:
        parts.append(soft(look, say("to_do.waiting", count=len(waiting)), "body"))
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
            partial(take_off, services, (intention,)),
        ),
    ]
