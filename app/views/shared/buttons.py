"""Buttons: one solid one a screen, the others mist-coloured or underlined words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.views.guard import handler
from app.views.look import Look
from app.views.type_scale import text_style

Action = Callable[[], object]

FADED = 0.38
"""How much is left of the colour of what cannot be used now."""


def main_button(
    look: Look, label: str, on_tap: Action, icon: ft.IconData | None = None, **more: Any
) -> ft.Control:
    """Return the one solid button of a screen."""
    tokens = look.tokens
    return _button(look, label, on_tap, icon, tokens.sea, tokens.on_sea, **more)


def mist_button(
    look: Look, label: str, on_tap: Action, icon: ft.IconData | None = None, **more: Any
) -> ft.Control:
    """Return a quiet filled button."""
    tokens = look.tokens
    return _button(look, label, on_tap, icon, tokens.sea_mist, tokens.on_mist, **more)


def clay_button(
    look: Look, label: str, on_tap: Action, icon: ft.IconData | None = None, **more: Any
) -> ft.Control:
    """Return a quiet button for what asks for gentleness."""
    tokens = look.tokens
    return _button(look, label, on_tap, icon, tokens.clay_mist, tokens.on_clay_mist, **more)


def link_button(
    look: Look,
    label: str,
    on_tap: Action,
    color: str | None = None,
    key: str | None = None,
    kind: str = "small_label",
    action: ft.ClientAction | None = None,
) -> ft.Control:
    """Return underlined words that do something; ``action`` is what the device itself does."""
    color = color or look.tokens.sea
    underline = ft.TextDecoration.UNDERLINE
    style = text_style(look, kind, color, decoration=underline, decoration_color=color)
    return ft.TextButton(
        content=ft.Text(label, style=style),
        key=key,
        action=action,
        on_click=handler(on_tap),
        style=ft.ButtonStyle(
            padding=ft.Padding(8, 12, 8, 12), shape=ft.RoundedRectangleBorder(radius=12)
        ),
    )


def icon_button(
    look: Look,
    icon: ft.IconData,
    name: str,
    on_tap: Action,
    key: str | None = None,
    color: str | None = None,
    disabled: bool = False,
) -> ft.Control:
    """Return an icon that does something and is called ``name``."""
    color = color or look.tokens.ink
    if disabled:
        color = ft.Colors.with_opacity(FADED, color)
    return ft.MergeSemantics(
        ft.IconButton(
            icon=ft.Icon(icon, size=24, color=color),
            key=key,
            tooltip=name,
            disabled=disabled,
            width=48,
            height=48,
            on_click=handler(on_tap),
            style=ft.ButtonStyle(padding=0),
        )
    )


def _button(
    look: Look,
    label: str,
    on_tap: Action,
    icon: ft.IconData | None,
    ground: str,
    color: str,
    *,
    key: str | None = None,
    expand: bool | int | None = None,
    height: float = 56,
    trailing: ft.IconData | None = None,
    disabled: bool = False,
) -> ft.Control:
    text = ft.Text(label, style=text_style(look, "label", color), text_align=ft.TextAlign.CENTER)
    icons = [ft.Icon(name, size=22, color=color) if name else None for name in (icon, trailing)]
    row = ft.Row(
        [part for part in (icons[0], text, icons[1]) if part is not None],
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=10,
        tight=True,
    )
    edge = ft.BorderSide(2, look.tokens.edge) if look.tokens.strong else None
    vertical = 14 if look.large else 0
    return ft.FilledButton(
        content=text if look.large or not any(icons) else row,
        key=key,
        expand=expand,
        disabled=disabled,
        height=None if look.large else height,
        on_click=handler(on_tap),
        style=ft.ButtonStyle(
            bgcolor=ground,
            color=color,
            elevation=0,
            shadow_color=ft.Colors.TRANSPARENT,
            side=edge,
            padding=ft.Padding(14, vertical, 14, vertical),
            shape=ft.RoundedRectangleBorder(radius=16),
        ),
    )
