"""What is to do, on Today: each done by one tap, or moved to tomorrow by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import flet as ft

from app.domain.to_do import Intention
from app.reading.wording import say
from app.state.services import Services, use_services, use_value
from app.views.kit.addresses import Paths, go
from app.views.kit.buttons import link_button, tap
from app.views.kit.guard import component
from app.views.kit.look import Look, use_look
from app.views.kit.rows import link_row
from app.views.kit.surfaces import column, rows, section
from app.views.kit.text import soft, words
from app.views.to_do.actions import do, leave, move, name_of
from app.views.to_do.list import detail_of
from app.views.to_do.sum import short_sum, sums

_CIRCLE = 32


def is_to_do_today(services: Services, day: date, gentle: bool) -> bool:
    """Return whether ``day`` is today and there is anything to show."""
    store = services.intentions
    shown = (store.on(day), store.waiting() if gentle else store.left_over())
    return day == services.clock.today and any(shown)


@dataclass(frozen=True, slots=True)
class _Said:
    """What there is to say about the list of a day."""

    listed: tuple[Intention, ...]
    details: tuple[str, ...]
    left: int
    """How many stand there from earlier."""
    waiting: int
    total: str


def _said(services: Services, day: date, gentle: bool) -> _Said:
    store, settings = services.intentions, services.settings.settings
    listed = store.on(day)
    return _Said(
        listed=listed,
        details=tuple(detail_of(services, each) for each in listed),
        left=0 if gentle else len(store.left_over()),
        waiting=len(store.waiting()) if gentle else 0,
        total=short_sum(sums(services, day, listed)[1], settings),
    )


@component
def ToDoToday(day: date, gentle: bool) -> ft.Control:
    """The list of ``day`` with its sum, and a word about what stands there from earlier."""
    look = use_look()
    services = use_services()
    said = use_value(
        lambda: _said(services, day, gentle),
        services.intentions,
        services.notebook,
        services.plans,
        services.flares,
        services.settings,
    )
    listed = said.listed
    lines = [_row(look, services, *each) for each in zip(listed, said.details, strict=True)]
    if said.left:
        title, detail = say("to_do.left_over_row", count=said.left), "to_do.left_over_detail"
        open_list = partial(go, Paths.TO_DO)
        note = soft(look, say(detail))
        spoken = f"{title}. {say(detail)}"
        lines.append(link_row(look, title, spoken, open_list, note, key="left-over"))
    parts = list[ft.Control]([rows(look, lines)] if lines else [])
    if gentle and listed:
        leave_all = partial(leave, services, listed)
        link = link_button(look, say("to_do.leave_all"), leave_all, key="leave-all")
        parts.append(ft.Row([link], wrap=True))
    elif listed:
        parts.append(soft(look, say("to_do.with_list", sum=said.total)))
    if said.waiting:
        parts.append(soft(look, say("to_do.waiting", count=said.waiting), "body"))
    change = link_button(look, say("to_do.change"), partial(go, Paths.TO_DO), key="change-list")
    return section(look, say("to_do.list_today"), parts, change)


def _row(look: Look, services: Services, intention: Intention, detail: str) -> ft.Control:
    tokens, named = look.tokens, name_of(intention)
    lines = column([words(look, named, "label"), soft(look, detail)], spacing=0)
    circle = ft.Container(
        width=_CIRCLE,
        height=_CIRCLE,
        border_radius=_CIRCLE / 2,
        border=ft.Border.all(2.5, tokens.edge),
    )
    done = tap(
        look,
        ft.Row(
            [circle, ft.Container(lines, expand=True)],
            spacing=12,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        say("to_do.done_name", name=named, detail=detail),
        partial(do, services, intention),
        key=f"done-{intention.id}",
        at_once=True,
        radius=12,
        padding=ft.Padding(8, 8, 4, 8),
        expand=None if look.large else True,
    )
    tomorrow = services.clock.today + timedelta(days=1)
    later = tap(
        look,
        words(look, say("to_do.to_tomorrow"), "small_label", tokens.on_mist),
        say("to_do.to_tomorrow_name", name=named),
        partial(move, services, (intention,), tomorrow),
        key=f"move-{intention.id}",
        at_once=True,
        bgcolor=tokens.sea_mist,
        padding=ft.Padding(12, 14, 12, 14),
    )
    middle = ft.CrossAxisAlignment.CENTER
    inner: ft.Control = ft.Row([done, later], spacing=8, vertical_alignment=middle)
    if look.large:
        inner = column([done, ft.Row([later], wrap=True)], spacing=4)
    return ft.Container(inner, padding=ft.Padding(8, 6, 10, 6))


def to_do_way(look: Look) -> ft.Control:
    """Return a row that leads to the list of today."""
    title, detail = say("to_do.way"), say("to_do.way_detail")
    icon = ft.Icon(ft.Icons.CHECKLIST_ROUNDED, size=24, color=look.tokens.sea)
    to_list = partial(go, Paths.TO_DO)
    name = f"{title}. {detail}"
    row = link_row(look, title, name, to_list, soft(look, detail), icon, key="to-do-way")
    return rows(look, [row])
