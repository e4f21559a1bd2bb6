"""A field to type in."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.guard import handler
from app.views.keys import typing_into
from app.views.look import Look
from app.views.type_scale import text_style

MOST_LINES = 8
"""How tall a field with several lines grows before it scrolls."""


def text_field(
    look: Look,
    label: str,
    value: str,
    on_change: Callable[[str], object],
    key: str,
    lines: int = 1,
    autofocus: bool = False,
) -> ft.Control:
    """Return a field called ``label`` that tells ``on_change`` every new text.

    Keep the text in a ``ft.use_ref`` and hand it in as ``value``: drawing the screen anew for
    every letter is slow, and a redraw then never takes letters away.
    """
    tokens = look.tokens

    def changed(event: ft.Event[ft.TextField]) -> None:
        on_change(event.control.value)

    def focused(event: ft.Event[ft.TextField]) -> None:
        typing_into(event.control, True)

    def blurred(event: ft.Event[ft.TextField]) -> None:
        typing_into(event.control, False)

    thin, thick = (2, 3) if tokens.strong else (1, 2)
    return ft.TextField(
        value=value,
        label=label,
        key=key,
        on_change=handler(changed),
        on_focus=focused,
        on_blur=blurred,
        autofocus=autofocus,
        multiline=lines > 1,
        align_label_with_hint=lines > 1,
        min_lines=lines if lines > 1 else None,
        max_lines=MOST_LINES if lines > 1 else 1,
        text_style=text_style(look, "body"),
        label_style=text_style(look, "body", tokens.ink_soft),
        cursor_color=tokens.sea,
        filled=True,
        fill_color=tokens.sheet,
        hover_color=ft.Colors.TRANSPARENT,
        border={
            ft.ControlState.DEFAULT: _border(tokens.edge, thin),
            ft.ControlState.FOCUSED: _border(tokens.sea, thick),
        },
        content_padding=16,
    )


def _border(color: str, width: float) -> ft.InputBorder:
    return ft.OutlineInputBorder(side=ft.BorderSide(width, color), border_radius=14)
