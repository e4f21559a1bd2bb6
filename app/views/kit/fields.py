"""A field to type in."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft
from flet.components.hooks.use_ref import MutableRef

from app.views.kit.guard import component, handler
from app.views.kit.keys import typing_into
from app.views.kit.look import Look, text_style

_MOST_LINES = 8
"""How tall a field with several lines grows before it scrolls."""


def text_field(
    look: Look,
    label: str,
    value: str,
    on_change: Callable[[str], object],
    key: str,
    lines: int = 1,
    autofocus: bool = False,
    number: bool = False,
) -> ft.Control:
    """Return a field called ``label`` that tells ``on_change`` every new text.

    ``value`` is what stands in it at first; from then on it is the person's alone. To put
    another text in, draw the field under another key around it. For a ``number`` a phone shows
    its digits.
    """
    return _TextField(look, label, value, on_change, key, lines, autofocus, number)


@component
def _TextField(
    look: Look,
    label: str,
    value: str,
    on_change: Callable[[str], object],
    name: str,
    lines: int,
    autofocus: bool,
    number: bool,
) -> ft.Control:
    text = ft.use_ref(value)
    told: MutableRef[Callable[[str], object]] = ft.use_ref(None)
    told.current = on_change

    def changed(event: ft.Event[ft.TextField]) -> None:
        text.current = event.control.value
        if told.current is not None:
            told.current(event.control.value)

    def made() -> ft.Control:
        return _made(look, label, text.current or "", changed, name, lines, autofocus, number)

    # The same control each time: a redraw that comes while somebody types is a few letters
    # behind, and Flet would put the older text back.
    field: ft.Control = ft.use_memo(made, [look, label])
    return field


def _made(
    look: Look,
    label: str,
    value: str,
    changed: Callable[[ft.Event[ft.TextField]], None],
    key: str,
    lines: int,
    autofocus: bool,
    number: bool,
) -> ft.Control:
    tokens = look.tokens

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
        keyboard_type=ft.KeyboardType.NUMBER if number else ft.KeyboardType.TEXT,
        multiline=lines > 1,
        align_label_with_hint=lines > 1,
        min_lines=lines if lines > 1 else None,
        max_lines=_MOST_LINES if lines > 1 else 1,
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
