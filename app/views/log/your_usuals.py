"""Your usuals: which activities Today offers, in which order, and which no longer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import flet as ft

from app.domain.usual import KeptUsual, Usual, in_place
from app.reading.wording import say
from app.state.history import Change
from app.state.services import Services, use_services, use_store
from app.views.kit.buttons import spoken_link
from app.views.kit.guard import component, show_message, tried
from app.views.kit.look import Look, use_look
from app.views.kit.navigation import go_back
from app.views.kit.pages import page_frame, page_head
from app.views.kit.phrases import minutes_words
from app.views.kit.rows import order_buttons
from app.views.kit.surfaces import column, rows
from app.views.kit.text import heading_row, soft, words
from app.views.log.questions import name_or_kind


@component
def YourUsualsScreen() -> ft.Control:
    """The usuals that were kept, those that were learned, and those that were taken off."""
    look = use_look()
    services = use_services()
    store = use_store(services.usuals)
    use_store(services.notebook)
    kept = in_place(store.every)
    others = [usual for usual in store.offered(None) if not store.is_kept(usual)]
    parts: list[ft.Control] = [soft(look, say("usuals.lead"), "body")]
    if kept:
        lines = [_kept_row(look, services, usual, n, len(kept)) for n, usual in enumerate(kept)]
        parts += [heading_row(look, say("usuals.kept")), rows(look, lines)]
    if others:
        lines = [_other_row(look, services, usual, n) for n, usual in enumerate(others)]
        title = say("usuals.others" if kept else "usuals.others_alone")
        parts += [heading_row(look, title), soft(look, say("usuals.others_about"))]
        parts.append(rows(look, lines))
    if off := store.off():
        lines = [_off_row(look, services, usual, n) for n, usual in enumerate(off)]
        parts += [heading_row(look, say("usuals.off")), rows(look, lines)]
    head = page_head(look, say("usuals.title"), back=go_back, ways=False)
    return page_frame(look, head, parts, key="usuals")


_Verb = Callable[[Usual], Change[KeptUsual] | None]


def _kept_row(
    look: Look, services: Services, usual: KeptUsual, place: int, count: int
) -> ft.Control:
    name = name_or_kind(usual.name, usual.kind)

    def move(down: bool) -> None:
        if change := tried(services.usuals.move, usual, down):
            show_message(say("common.moved_down" if down else "common.moved_up", name=name), change)

    key = f"kept-{place + 1}"
    steps = order_buttons(look, name, key, place, count, move)
    return _row(look, services, usual, key, [*steps], _TAKE_OFF)


def _other_row(look: Look, services: Services, usual: Usual, place: int) -> ft.Control:
    return _row(look, services, usual, f"other-{place + 1}", [], _KEEP, _TAKE_OFF)


def _off_row(look: Look, services: Services, usual: KeptUsual, place: int) -> ft.Control:
    return _row(look, services, usual, f"off-{place + 1}", [], _PUT_BACK)


_KEEP, _TAKE_OFF, _PUT_BACK = "keep", "take_off", "put_back"


def _row(
    look: Look,
    services: Services,
    usual: Usual,
    key: str,
    steps: list[ft.Control],
    *ways: str,
) -> ft.Control:
    """Return the row of ``usual`` with ``steps`` at its end and ``ways`` below it."""
    name = name_or_kind(usual.name, usual.kind)
    verbs: dict[str, _Verb] = {
        _KEEP: services.usuals.keep,
        _TAKE_OFF: services.usuals.take_off,
        _PUT_BACK: services.usuals.keep,
    }

    def act(way: str) -> None:
        if change := tried(verbs[way], usual):
            show_message(say(f"usuals.{way}_done", name=name), change)

    effort = say("usuals.detail", minutes=minutes_words(usual.minutes), effort=usual.effort)
    text = column([words(look, name, "label"), soft(look, effort)], 0)
    links = [
        spoken_link(
            look,
            say(f"usuals.{way}"),
            say(f"usuals.{way}_name", name=name),
            partial(act, way),
            f"{key}-{way.replace('_', '-')}",
        )
        for way in ways
    ]
    top: list[ft.Control] = [ft.Container(text, expand=True), *([] if look.large else steps)]
    below = ft.Row([*(steps if look.large else []), *links], wrap=True, spacing=12)
    body = column([ft.Row(top, vertical_alignment=ft.CrossAxisAlignment.CENTER), below], 0)
    return ft.Container(body, padding=ft.Padding(16, 10, 8, 4))
