"""A page: its head with title and ways out, its scrolling middle, and a foot that stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.reading.wording import say
from app.views.look import Look
from app.views.navigation import go
from app.views.routes import Paths
from app.views.shared.buttons import icon_button
from app.views.shared.panels import READING_WIDTH, page_body
from app.views.shared.words import heading, soft


def page_head(
    look: Look,
    title: str,
    detail: str = "",
    actions: Sequence[ft.Control] = (),
    back: Callable[[], object] | None = None,
    ways: bool = True,
    level: int = 1,
) -> ft.Control:
    """Return the head of a page, or with another ``level`` that of a pane beside it.

    ``back`` adds an arrow; ``ways`` adds help and settings on a phone, where no rail has them.
    """
    size = "title" if look.phone else "display"
    names: list[ft.Control] = [heading(look, title, level, size)]
    if detail:
        names.append(soft(look, detail, "body"))
    parts: list[ft.Control] = [ft.Column(names, spacing=0, tight=True, expand=True), *actions]
    if back is not None:
        parts.insert(0, icon_button(look, ARROW_BACK, say("common.back"), back, key="back"))
    if ways and look.phone:
        parts += ways_out(look)
    left = 4 if back is not None else look.margin
    return ft.Container(
        ft.Row(parts, spacing=4, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        padding=ft.Padding(left, 12 if look.phone else 24, 8, 8),
    )


def ways_out(look: Look) -> list[ft.Control]:
    """Return the buttons to help and settings."""
    return [
        icon_button(look, HELP, say("common.help"), lambda: go(Paths.SAFETY), key="help"),
        icon_button(look, SETTINGS, say("common.settings"), lambda: go(Paths.SETTINGS), "settings"),
    ]


def page_frame(
    look: Look,
    head: ft.Control,
    controls: Sequence[ft.Control],
    foot: ft.Control | None = None,
    width: int = READING_WIDTH,
    spacing: int = 12,
    key: str | None = None,
    ref: ft.Ref[ft.Column] | None = None,
) -> ft.Control:
    """Return a page: ``head``, ``controls`` in a scrolling column, ``foot`` staying below."""
    side = max(0, (look.room - width) / 2 - look.margin)
    parts = [
        ft.Container(head, padding=ft.Padding(side, 0, side, 0)),
        page_body(look, controls, spacing=spacing, width=width, key=key, ref=ref),
    ]
    return ft.Column(
        [*parts, foot] if foot else parts,
        expand=True,
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


ARROW_BACK = ft.Icons.ARROW_BACK_ROUNDED
HELP = ft.Icons.HEALTH_AND_SAFETY_OUTLINED
SETTINGS = ft.Icons.SETTINGS_OUTLINED
