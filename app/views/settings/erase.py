"""Erasing everything: an export first, what will be gone, and a second plain step."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.state.services import use_services
from app.views.guard import attempt, component
from app.views.look import Look, use_look
from app.views.message import show_message
from app.views.navigation import go, go_back
from app.views.page_frame import page_frame, page_head
from app.views.routes import Paths
from app.views.settings.export import use_export
from app.views.shared.buttons import link_button, main_button, mist_button
from app.views.shared.panels import panel
from app.views.shared.points import points
from app.views.shared.words import heading, soft, words

GONE = ("notes", "habits", "usuals", "reading", "settings")
"""What an erase takes away."""


@component
def EraseScreen() -> ft.Control:
    """What erasing means, and the two steps to it."""
    look = use_look()
    services = use_services()
    sure, set_sure = ft.use_state(False)
    said, export = use_export()

    def erase() -> None:
        if attempt(services.file.erase):
            go(Paths.TODAY)
            show_message(say("settings.erased"))

    head = page_head(look, say("settings.erase"), back=go_back, ways=False)
    if sure:
        parts = _second_step(look, erase)
    else:
        copies = services.copies.place != ""
        parts = _first_step(look, copies, said, export, lambda: set_sure(True))
    return page_frame(look, head, parts, spacing=16, key="erase-sure" if sure else "erase")


def _first_step(
    look: Look, copies: bool, said: str, export: Callable[[], None], go_on: Callable[[], None]
) -> list[ft.Control]:
    lines = [say(f"settings.erase_{name}") for name in GONE]
    if copies:
        lines.append(say("settings.erase_copies"))
    color = look.tokens.ink_soft
    gone = points(look, lines, ft.Icons.REMOVE_ROUNDED, color, say("settings.erase_gone"))
    parts = [
        words(look, say("settings.erase_lead")),
        panel(look, gone),
        soft(look, say("settings.erase_stays"), "body"),
        words(look, say("settings.erase_final"), "label"),
        main_button(look, say("settings.export_first"), export, key="export-first"),
    ]
    if said:
        parts.append(soft(look, said, "body"))
    parts += [
        mist_button(look, say("settings.erase_go_on"), go_on, key="erase-go-on"),
        link_button(look, say("settings.leave"), go_back, key="leave"),
    ]
    return parts


def _second_step(look: Look, erase: Callable[[], None]) -> list[ft.Control]:
    return [
        ft.Semantics(
            live_region=True, content=heading(look, say("settings.erase_sure"), 2, "title")
        ),
        words(look, say("settings.erase_sure_detail")),
        main_button(look, say("settings.keep"), go_back, key="keep"),
        mist_button(look, say("settings.erase_now"), erase, key="erase-now"),
    ]
