"""Drawings, filled with the colours of the theme and described in words."""

from __future__ import annotations

import flet as ft

from app.reading.drawings import drawing
from app.views.look import Look


def picture(
    look: Look,
    name: str,
    width: float | None = None,
    height: float | None = None,
    ground: str | None = None,
    radius: float = 16,
    padding: float = 0,
    fit: ft.BoxFit = ft.BoxFit.CONTAIN,
    decorative: bool = False,
) -> ft.Control:
    """Return the drawing called ``name``; a ``decorative`` one is not read aloud."""
    tokens = look.tokens
    drawn = drawing(name)
    colours = {"ground": tokens.paper, "paper": tokens.sheet, **tokens.drawing}
    image = ft.Image(
        src=drawn.coloured(colours),
        fit=fit,
        width=None if width is None else width - 2 * padding,
        height=None if height is None else height - 2 * padding,
        semantics_label=None if decorative else drawn.title,
        exclude_from_semantics=decorative,
        gapless_playback=True,
    )
    return ft.Container(
        image,
        width=width,
        height=height,
        bgcolor=ground,
        border_radius=radius,
        padding=padding,
        alignment=ft.Alignment.CENTER,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def icon_picture(size: float) -> ft.Control:
    """Return the icon of the app; beside its name it needs no words."""
    return ft.Image(
        src="icon.png", width=size, height=size, border_radius=size / 4, exclude_from_semantics=True
    )
