"""The banners over every screen, each until it is settled."""

from __future__ import annotations

from datetime import date
from functools import partial

import flet as ft

from app.reading.wording import say
from app.state.access import Access
from app.state.services import use_services, use_store
from app.views.kit.addresses import Paths, go
from app.views.kit.buttons import Action, link_button
from app.views.kit.guard import component, show_message, start
from app.views.kit.look import Look, use_look
from app.views.kit.phrases import clock_time, day_of_year
from app.views.kit.surfaces import column
from app.views.kit.text import words

_MOST = 0.4
"""The share of the height that banners take before they scroll (our choice)."""


@component
def Banners() -> ft.Control:
    """Everything there is to tell about how the notes are held; usually nothing."""
    look = use_look()
    services = use_services()
    access = use_store(services.access)
    copies = use_store(services.copies)
    height, measure = ft.use_state(0.0)
    wrong, today = services.clock.wrong, services.clock.today

    async def take_over() -> None:
        taken = await access.take_over()
        show_message(say("banner.taken_over" if taken else "banner.still_held"))

    def restore() -> None:
        services.settings.change(welcomed=True)  # it is no stranger
        go(Paths.RESTORE)

    banners = []
    if wrong:
        said = [say("banner.wrong_date"), say("banner.wrong_date_detail", day=day_of_year(today))]
        banners.append(_banner(look, "wrong-date", said, []))
    if access.emptied:
        actions = [
            _link(look, "restore", restore),
            _link(look, "begin_anew", access.begin_anew),
        ]
        banners.append(_banner(look, "emptied", _emptied(access.emptied), actions))
    if access.read_only:
        action = _link(look, "take_over", lambda: start(take_over))
        lines = [say("banner.look_only")]
        if access.looked is not None:
            lines.append(say("banner.looked", time=clock_time(access.looked, look.twelve_hours)))
        banners.append(_banner(look, "look-only", lines, [action]))
    if access.set_aside:
        actions = [_link(look, "acknowledge", access.acknowledge)]
        if copies.found:
            actions.append(_link(look, "look_into_copy", partial(go, Paths.COPIES)))
        banners.append(_banner(look, "set-aside", _damage(access), actions))
    if access.fleeting:
        action = _link(look, "save_backup", partial(go, Paths.SETTINGS_NOTES))
        banners.append(_banner(look, "fleeting", [say("banner.fleeting")], [action]))
    if not banners:
        return ft.Container()

    def measured(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        measure(event.height or 0.0)

    whole = ft.Container(column(banners, spacing=0), on_size_change=measured)
    most = look.height * _MOST
    scroll = ft.Column([whole], scroll=ft.ScrollMode.AUTO, spacing=0)
    return ft.Container(scroll, height=min(height, most) if height else None)


def _emptied(known: str) -> list[str]:
    """Return that there were notes, and from when the last backup is that is ``known`` of."""
    try:
        detail = say("banner.emptied_backup", day=day_of_year(date.fromisoformat(known)))
    except ValueError:
        detail = say("banner.emptied_never")
    return [say("banner.emptied"), detail]


def _damage(access: Access) -> list[str]:
    """Return what happened, what is still there, and what the damaged files are kept as."""
    names = ", ".join(access.set_aside)
    here = say("banner.set_aside_nothing")
    if access.here:
        here = say("banner.set_aside_here", things=", ".join(access.here))
    kept = say("banner.set_aside_kept", count=len(access.set_aside), names=names)
    return [say("banner.set_aside"), here, kept]


def _banner(look: Look, key: str, lines: list[str], actions: list[ft.Control]) -> ft.Control:
    kind = "small" if look.large else "body"
    first, *others = lines
    title = words(look, first, "small_label" if look.large else "label")
    details = [words(look, line, kind) for line in others]
    ways = ft.Row(actions, wrap=True, spacing=4, run_spacing=0)
    if look.desktop and not look.large:
        text = ft.Container(_told([title, *details]), expand=True)
        inner: ft.Control = ft.Row([text, ft.Row(actions, tight=True)])
    elif look.large and details:
        # What can be done stands where it is seen without scrolling.
        inner = column([_told([title]), ways, _told(details)], spacing=0)
    else:
        inner = column([_told([title, *details]), ways], spacing=0)
    tokens = look.tokens
    return ft.Container(
        inner,
        key=key,
        bgcolor=tokens.sand,
        padding=ft.Padding(look.margin - 8, 10, look.margin - 8, 4),
        border=ft.Border(bottom=ft.BorderSide(2 if tokens.strong else 1, tokens.line)),
    )


def _told(lines: list[ft.Text]) -> ft.Control:
    text = ft.Semantics(live_region=True, container=True, content=column(lines, spacing=2))
    return ft.Container(text, padding=ft.Padding(8, 0, 8, 0))


def _link(look: Look, name: str, action: Action) -> ft.Control:
    key = name.replace("_", "-")
    return link_button(look, say(f"banner.{name}"), action, look.tokens.ink, key, "label")
