"""Surfaces: a sheet lying on the paper, a group of rows, a page of sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import flet as ft

from app.views.look import Look

READING_WIDTH = 620
"""The widest a column of text gets: about 65 characters."""


def border(look: Look, color: str | None = None) -> ft.Border:
    """Return the border of a surface: a hairline, or two pixels in strong contrast."""
    return ft.Border.all(border_width(look), color or look.tokens.line)


def border_width(look: Look) -> int:
    """Return how wide the border of a surface is."""
    return 2 if look.tokens.strong else 1


def panel(
    look: Look,
    content: ft.Control,
    color: str | None = None,
    padding: ft.PaddingValue = 16,
    key: str | None = None,
) -> ft.Container:
    """Return a surface with ``content``; coloured ones have no hairline."""
    plain = color is None
    return ft.Container(
        content,
        key=key,
        bgcolor=color or look.tokens.sheet,
        padding=padding,
        border_radius=16,
        border=border(look) if plain or look.tokens.strong else None,
    )


def rows(look: Look, controls: Sequence[ft.Control], lit: int | None = None) -> ft.Container:
    """Return a surface of rows with hairlines between them, none beside the one that is lit."""
    lines: list[ft.Control] = []
    for place, control in enumerate(controls):
        if lines and (lit is None or place not in (lit, lit + 1)):
            lines.append(hairline(look, inset=16))
        lines.append(control)
    return ft.Container(
        column(lines, spacing=0),
        bgcolor=look.tokens.sheet,
        border_radius=16,
        border=border(look),
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def hairline(look: Look, inset: int = 0) -> ft.Control:
    """Return a hairline across."""
    line = ft.Container(height=1, bgcolor=look.tokens.line)
    return ft.Container(line, padding=ft.Padding(inset, 0, inset, 0))


def column(controls: Sequence[ft.Control], spacing: int = 12, **more: Any) -> ft.Column:
    """Return a column whose parts are as wide as it is."""
    more.setdefault("tight", True)
    return ft.Column(
        list(controls),
        spacing=spacing,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        **more,
    )


def page_body(
    look: Look,
    controls: Sequence[ft.Control],
    spacing: int = 12,
    top: int = 4,
    width: int = READING_WIDTH,
    key: str | None = None,
    ref: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Return the scrolling middle of a page, its column never wider than ``width``.

    ``ref`` holds what scrolls, for who wants to move it.
    """
    side = max(look.margin, (look.room - width) / 2)
    inner = ft.Container(column(controls, spacing=spacing), padding=ft.Padding(side, top, side, 32))
    return scrolling([inner], key, ref)


def scrolling(
    controls: Sequence[ft.Control],
    key: str | None = None,
    ref: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Return a column that scrolls where it does not fit."""
    return ft.Column(
        list(controls),
        key=key,
        ref=ref,
        expand=True,
        spacing=0,
        scroll=ft.ScrollMode.AUTO,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
