"""A switch with its words: the whole row is one thing that can be tapped."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.look import Look
from app.views.shared.panels import column
from app.views.shared.tap import tap
from app.views.shared.words import soft, words

WIDTH, HEIGHT, GAP = 52, 32, 4


def switch_row(
    look: Look,
    title: str,
    on: bool,
    on_toggle: Callable[[], object],
    detail: str = "",
    key: str | None = None,
) -> ft.Control:
    """Return a row called ``title`` that is ``on`` or off; ``detail`` says more about it.

    The switch is drawn, because one of Flet's own would be a second stop for the keyboard
    inside a row that can be tapped everywhere.
    """
    lines = [words(look, title, "label")]
    if detail:
        lines.append(soft(look, detail))
    row = ft.Row(
        [ft.Container(column(lines, spacing=2), expand=True), switch_picture(look, on)],
        spacing=12,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
    name = f"{title}. {detail}" if detail else title
    return tap(look, row, name, on_toggle, key=key, toggled=on, radius=0, padding=PADDING)


def switch_picture(
    look: Look, on: bool, solid: str | None = None, thumb_on: str | None = None
) -> ft.Control:
    """Return the picture of a switch; ``solid`` and ``thumb_on`` colour one that is on."""
    tokens = look.tokens
    solid = solid or tokens.sea
    thumb = HEIGHT - 2 * GAP if on else HEIGHT - 4 * GAP
    knob = ft.Container(
        width=thumb,
        height=thumb,
        border_radius=thumb / 2,
        bgcolor=(thumb_on or tokens.on_sea) if on else tokens.edge,
    )
    return ft.Container(
        knob,
        width=WIDTH,
        height=HEIGHT,
        border_radius=HEIGHT / 2,
        bgcolor=solid if on else tokens.sand,
        border=ft.Border.all(2, solid if on else tokens.edge),
        alignment=ft.Alignment.CENTER_RIGHT if on else ft.Alignment.CENTER_LEFT,
        padding=ft.Padding(GAP, 0, GAP - 2 if on else GAP, 0),
    )


PADDING = ft.Padding(16, 14, 16, 14)
