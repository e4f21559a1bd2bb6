"""The sheet that makes text smaller or larger."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT
from app.reading.wording import say
from app.state.services import use_services, use_store
from app.views.guard import component
from app.views.look import Look, use_look
from app.views.shared.buttons import mist_button
from app.views.shared.sheet import sheet_body
from app.views.shared.tap import tap
from app.views.shared.words import CENTER, words

TARGET = 64


@component
def TextSizeSheet(close: Callable[[], None]) -> ft.Control:
    """Minus, the size in percent, plus."""
    look = use_look()
    store = use_store(use_services().settings)
    size = store.settings.text_size
    label = words(look, _percent(size), "heading", align=CENTER)
    said = ft.Semantics(live_region=True, content=label)
    row = ft.Row(
        [
            _step(look, ft.Icons.REMOVE_ROUNDED, "smaller", lambda: store.resize_text(-1)),
            ft.Container(said, expand=True),
            _step(look, ft.Icons.ADD_ROUNDED, "larger", lambda: store.resize_text(1)),
        ],
        spacing=8,
    )
    parts = [
        row,
        words(look, say("read.sample"), "reader"),
        mist_button(look, say("read.enough"), close, key="close"),
    ]
    return sheet_body(look, say("read.text_size"), parts)


def _step(look: Look, icon: ft.IconData, name: str, on_tap: Callable[[], object]) -> ft.Control:
    tokens = look.tokens
    return tap(
        look,
        ft.Icon(icon, size=28, color=tokens.on_mist),
        say(f"read.{name}"),
        on_tap,
        key=name,
        bgcolor=tokens.sea_mist,
        width=TARGET,
        height=TARGET,
        alignment=ft.Alignment.CENTER,
    )


def _percent(size: int) -> str:
    if size <= SMALLEST_TEXT:
        return say("read.smallest", size=size)
    return say("read.largest" if size >= LARGEST_TEXT else "read.percent", size=size)
