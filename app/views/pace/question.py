"""A question of a form, with its answer in words beside it."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.shared.tap import tap
from app.views.shared.words import LEFT, soft, words

RIGHT = ft.TextAlign.RIGHT


def question(look: Look, asked: str, answer: str, trailing: ft.Control | None = None) -> ft.Control:
    """Return the question and its ``answer``, which is read aloud whenever it changes.

    From 150 % text on the answer, or ``trailing`` in its place, stands below the question.
    """
    title = ft.Semantics(heading_level=3, content=words(look, asked, "label"))
    align = LEFT if look.large else RIGHT
    said = ft.Semantics(live_region=True, content=soft(look, answer, _size(look), align))
    if look.large:
        return ft.Column([title, trailing or said], spacing=4, tight=True)
    return ft.Row(
        [title, trailing or ft.Container(said, expand=True)],
        spacing=8,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def unfolding(
    look: Look,
    asked: str,
    answer: str,
    opened: bool,
    on_tap: Callable[[], object],
    key: str,
) -> ft.Control:
    """Return a question that can be left alone; a tap shows what there is to choose."""
    title = words(look, asked, "label")
    sign = ft.Icon(
        ft.Icons.EXPAND_LESS_ROUNDED if opened else ft.Icons.EXPAND_MORE_ROUNDED,
        color=look.tokens.sea,
    )
    said = soft(look, answer, _size(look), LEFT if look.large else RIGHT)
    parts: list[ft.Control] = [title, ft.Container(said, expand=True), sign]
    if look.large:
        both = ft.Column([title, said], spacing=4, tight=True)
        parts = [ft.Container(both, expand=True), sign]
    state = say("log.opened") if opened else say("log.closed")
    row = ft.Row(parts, spacing=8, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    name = say("log.unfolding", question=asked, answer=answer, state=state)
    return tap(look, row, name, on_tap, key=key, padding=ft.Padding(0, 12, 0, 12), radius=8)


def option(
    look: Look,
    icon: ft.IconData,
    label: str,
    on_tap: Callable[[], object],
    key: str,
    toggled: bool | None = None,
) -> ft.Control:
    """Return a small choice that nobody needs, in words with an icon."""
    tokens = look.tokens
    text = words(look, label, "small_label", tokens.sea)
    row = ft.Row(
        [ft.Icon(icon, size=22, color=tokens.sea), ft.Container(text, expand=True)],
        spacing=10,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    padding = ft.Padding(0, 13, 0, 13)
    return tap(
        look, row, label, on_tap, key=key, toggled=toggled, padding=padding, radius=12, expand=True
    )


def _size(look: Look) -> str:
    return "body" if look.large else "small"
